import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { commerceArea } from '../../shared/rooms/commerce/area.ts'
import { FormerPage as Former } from './FormerPage.tsx'
import { OrderRoom } from './OrderRoom.tsx'
import { RemovalPage as Removal } from './RemovalPage.tsx'
import { ServicesPage as Services } from './ServicesPage.tsx'
import { SubscriptionList } from './SubscriptionList.tsx'
import { SubscriptionRoom } from './SubscriptionRoom.tsx'

/** The pages of selling, with the words that they bring. */
export const OrderPage = () => (
  <AreaWords area={commerceArea}>
    <OrderRoom />
  </AreaWords>
)
export const SubscriptionPage = () => (
  <AreaWords area={commerceArea}>
    <SubscriptionRoom />
  </AreaWords>
)
export const SubscriptionsPage = () => (
  <AreaWords area={commerceArea}>
    <SubscriptionList />
  </AreaWords>
)
export const RemovalPage = () => (
  <AreaWords area={commerceArea}>
    <Removal />
  </AreaWords>
)
export const FormerPage = () => (
  <AreaWords area={commerceArea}>
    <Former />
  </AreaWords>
)
export const ServicesPage = () => (
  <AreaWords area={commerceArea}>
    <Services />
  </AreaWords>
)
