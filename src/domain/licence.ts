import { demand, Refusal } from './refusal.ts'

/** What a customer has of one product: how many seats the provider has provisioned, and how many of them people hold. */
export type Seats = { seats: number; assigned: number }
/** The same with what a person calls the product: a refusal says it. */
export type NamedSeats = Seats & { product: string }

export const freeOf = ({ seats, assigned }: Seats): number => seats - assigned

export const OUTCOMES = ['given', 'had-already', 'taken', 'had-none', 'person-gone', 'guest'] as const
export type Outcome = (typeof OUTCOMES)[number]

/**
 * Why somebody cannot hold a licence here, if so. A guest's account belongs to the organisation where the guest is at home: that one licenses
 * it, and a seat spent here would hang on an account that this customer can neither close nor keep. Who is blocked keeps its licences:
 * blocking is undone with a click, and mail and files that live by a licence must be there then. Erasing gives them back.
 */
export function whyNotHold(person: { guest: boolean } | undefined): 'person-gone' | 'guest' | undefined {
  if (!person) return 'person-gone'
  return person.guest ? 'guest' : undefined
}

/** Whom something changes for and whom it does not, and what stands in the seats afterwards. */
export type Move = { moved: string[]; same: string[]; after: Seats }

/** Licences for all of these people, or for none: nobody is left out by chance when the seats do not suffice. Who has one keeps it. */
export function giveLicences(seats: NamedSeats, people: readonly string[], holders: ReadonlySet<string>): Move {
  const wanted = [...new Set(people)]
  const moved = wanted.filter((person) => !holders.has(person))
  const free = freeOf(seats)
  if (moved.length > free)
    throw new Refusal('no-seats', {
      product: seats.product,
      free,
      needed: moved.length,
      missing: moved.length - free,
    })
  const same = wanted.filter((person) => holders.has(person))
  return { moved, same, after: { seats: seats.seats, assigned: seats.assigned + moved.length } }
}

/** Takes the licences back from those of these people who hold one. */
export function takeLicences(seats: Seats, people: readonly string[], holders: ReadonlySet<string>): Move {
  const wanted = [...new Set(people)]
  const moved = wanted.filter((person) => holders.has(person))
  const same = wanted.filter((person) => !holders.has(person))
  return { moved, same, after: { seats: seats.seats, assigned: seats.assigned - moved.length } }
}

/** The provider sets how many seats there are: never fewer than are held, and no more of what it has withdrawn. */
export function demandProvision(seats: NamedSeats, wanted: number, withdrawn: boolean) {
  const { product, assigned } = seats
  demand(wanted >= assigned, 'seats-assigned', { product, assigned, seats: wanted, take: assigned - wanted })
  demand(!withdrawn || wanted <= seats.seats, 'product-withdrawn', { product })
}

/** How a box stands for people of whom so many hold the product: ticked, empty, or in between. */
export function shareOf(holding: number, people: number): 'none' | 'some' | 'all' {
  if (holding === 0) return 'none'
  return holding < people ? 'some' : 'all'
}

/** How many hold a seat that is no longer there. */
export const tooManyHeld = ({ seats, assigned }: Seats): number => Math.max(0, assigned - seats)
