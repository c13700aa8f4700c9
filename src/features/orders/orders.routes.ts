import { route, type Route } from '#platform/route.ts'
import { changeCart, readCart } from './cart.ts'
import * as shape from './orders.contract.ts'
import { placeOrder } from './place-order.ts'
import { readOrder, readOrders } from './read-orders.ts'
import { readSold } from './read-sold.ts'

const at = '/organisations/{organisationId}/customers/{customerId}'
const reads = { capability: 'subscriptions.read' } as const
const sells = { capability: 'orders.place' } as const

/** Selling: what may be ordered for a customer, the cart, and what was ordered. The relationship gives it, no right besides. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/offers`,
    name: 'listSold',
    summary: 'What may be ordered for a customer, at its price now',
    permission: sells,
    params: shape.customerParams,
    query: shape.soldQuery,
    answer: shape.soldPage,
    run: readSold,
  }),
  route({
    method: 'GET',
    path: `${at}/cart`,
    name: 'readCart',
    summary: 'The cart, with what it costs and what stands in its way',
    permission: sells,
    params: shape.customerParams,
    answer: shape.cart,
    run: readCart,
  }),
  route({
    method: 'PUT',
    path: `${at}/cart`,
    name: 'changeCart',
    summary: 'The whole cart as it is to be; buys nothing',
    permission: sells,
    params: shape.customerParams,
    body: shape.cartInput,
    answer: shape.cart,
    versioned: true,
    run: changeCart,
  }),
  route({
    method: 'POST',
    path: `${at}/orders`,
    name: 'placeOrder',
    summary: 'Order what is in the cart, at the price that was shown',
    permission: sells,
    params: shape.customerParams,
    body: shape.orderInput,
    answer: shape.order,
    status: 201,
    run: placeOrder,
  }),
  route({
    method: 'GET',
    path: `${at}/orders`,
    name: 'listOrders',
    summary: 'What this partner has ordered for a customer',
    permission: reads,
    params: shape.customerParams,
    query: shape.orderQuery,
    answer: shape.orders,
    run: readOrders,
  }),
  route({
    method: 'GET',
    path: `${at}/orders/{orderId}`,
    name: 'readOrder',
    summary: 'One order as it was placed',
    permission: reads,
    params: shape.orderParams,
    answer: shape.order,
    run: readOrder,
  }),
]
