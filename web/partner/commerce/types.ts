import type { Answer, Orders, Subscriptions } from '../../shared/contracts.ts'

export type Sold = Answer<Orders['sold']>
export type Cart = Answer<Orders['cart']>
export type CartLine = Cart['lines'][number]
export type Row = Answer<Subscriptions['subscriptionRow']>
export type Whole = Answer<Subscriptions['whole']>
export type Quoted = Answer<Subscriptions['quoted']>
export type Wish = Answer<Subscriptions['wish']>

/** The page of one subscription, and the page for ordering. */
export const subscriptionPage = (customerId: string, id: string) => `customers/${customerId}/subscriptions/${id}`
export const orderPage = (customerId: string) => `customers/${customerId}/order`
