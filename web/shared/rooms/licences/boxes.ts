import type { SelectedProduct } from './types.ts'

/** What somebody wants of a product: given to all, taken from all; not there, as it is. */
export type Wish = 'give' | 'take'
export type Wishes = Readonly<Record<string, Wish>>

/** How a box is drawn: by the wish, else by who holds the product now. */
export function boxOf(product: SelectedProduct, wish: Wish | undefined): boolean | 'mixed' {
  if (wish) return wish === 'give'
  return product.share === 'some' ? 'mixed' : product.share === 'all'
}

/** What the next click means: some → all → none → some again; else there and back. */
export function nextWish({ share }: SelectedProduct, wish: Wish | undefined): Wish | undefined {
  if (wish === 'give') return share === 'some' ? 'take' : undefined
  if (wish === 'take') return undefined
  return share === 'all' ? 'take' : 'give'
}

/** For how many people a wish changes something, and whether there are seats for it. */
export function meaningOf(product: SelectedProduct, wish: Wish | undefined, total: number) {
  const people = wish === 'give' ? total - product.holding : wish === 'take' ? product.holding : 0
  return { people, short: wish === 'give' && people > product.free }
}

export const wishedFor = (wishes: Wishes, wish: Wish): string[] =>
  Object.keys(wishes).filter((product) => wishes[product] === wish)
