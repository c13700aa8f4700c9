import type { RouteObject } from 'react-router'
import { Loading } from '../shared/states/Loading.tsx'
import { FirstSettings, Start } from './start/Start.tsx'

/** The start page comes with the portal; every other page when it is opened. */
const pages: RouteObject[] = [
  { index: true, element: <Start /> },
  {
    path: 'customers',
    lazy: { Component: async () => (await import('./customers/CustomersPage.tsx')).CustomersPage },
  },
  {
    path: 'customers/:customerId/order',
    lazy: { Component: async () => (await import('./commerce/pages.tsx')).OrderPage },
  },
  {
    path: 'customers/:customerId/subscriptions/:subscriptionId',
    lazy: { Component: async () => (await import('./commerce/pages.tsx')).SubscriptionPage },
  },
  {
    path: 'customers/:customerId/removal',
    lazy: { Component: async () => (await import('./commerce/pages.tsx')).RemovalPage },
  },
  {
    path: 'customers/:customerId/services',
    lazy: { Component: async () => (await import('./commerce/pages.tsx')).ServicesPage },
  },
  {
    path: 'customers/:customerId/transfers/:transferId',
    lazy: { Component: async () => (await import('./transfers/TransferPage.tsx')).TransferPage },
  },
  {
    path: 'transfers',
    lazy: { Component: async () => (await import('./transfers/TransfersPage.tsx')).TransfersPage },
  },
  {
    path: 'former-customers',
    lazy: { Component: async () => (await import('./commerce/pages.tsx')).FormerPage },
  },
  {
    path: 'subscriptions',
    lazy: { Component: async () => (await import('./commerce/pages.tsx')).SubscriptionsPage },
  },
  {
    path: 'customers/new',
    lazy: { Component: async () => (await import('./account/NewCustomerPage.tsx')).NewCustomerPage },
  },
  {
    path: 'customers/:customerId/billing',
    lazy: { Component: async () => (await import('./account/BillingPage.tsx')).BillingPage },
  },
  { path: 'requests', lazy: { Component: async () => (await import('./requests/RequestsPage.tsx')).RequestsPage } },
  {
    path: 'requests/new',
    lazy: { Component: async () => (await import('./requests/wizard/NewRequestPage.tsx')).NewRequestPage },
  },
  {
    path: 'requests/:requestId',
    lazy: { Component: async () => (await import('./requests/page/RequestPage.tsx')).RequestPage },
  },
  {
    path: 'requests/:requestId/:step',
    lazy: { Component: async () => (await import('./requests/wizard/DraftPage.tsx')).DraftPage },
  },
  {
    path: 'standing-links',
    lazy: { Component: async () => (await import('./standing/StandingLinksPage.tsx')).StandingLinksPage },
  },
  { path: 'renewals', lazy: { Component: async () => (await import('./renewals/RenewalsPage.tsx')).RenewalsPage } },
  {
    path: 'renewals/new',
    lazy: { Component: async () => (await import('./renewals/NewRenewalPage.tsx')).NewRenewalPage },
  },
  {
    path: 'renewals/:renewalId',
    lazy: { Component: async () => (await import('./renewals/RenewalPage.tsx')).RenewalPage },
  },
  {
    path: 'service-requests',
    lazy: {
      Component: async () => (await import('./service-requests/ServiceRequestsPage.tsx')).ServiceRequestsPage,
    },
  },
  {
    path: 'service-requests/new',
    lazy: {
      Component: async () => (await import('./service-requests/NewServiceRequestPage.tsx')).NewServiceRequestPage,
    },
  },
  {
    path: 'service-requests/:serviceRequestId',
    lazy: { Component: async () => (await import('../shared/rooms/support/ServiceRoom.tsx')).ServiceRoom },
  },
  { path: 'groups', lazy: { Component: async () => (await import('./delegated/GroupsPage.tsx')).GroupsPage } },
  { path: 'activity', lazy: { Component: async () => (await import('./activity/ActivityPage.tsx')).ActivityPage } },
  {
    path: 'settings',
    lazy: { Component: async () => (await import('./settings/SettingsFrame.tsx')).SettingsFrame },
    children: [
      { index: true, element: <FirstSettings /> },
      {
        path: 'organisation',
        lazy: { Component: async () => (await import('./settings/pages.tsx')).OrganisationPage },
      },
      { path: 'people', lazy: { Component: async () => (await import('./settings/pages.tsx')).PeoplePage } },
      { path: 'agreement', lazy: { Component: async () => (await import('./settings/pages.tsx')).AgreementPage } },
      { path: 'calendar', lazy: { Component: async () => (await import('./settings/pages.tsx')).CalendarPage } },
      { path: 'tokens', lazy: { Component: async () => (await import('./settings/pages.tsx')).TokensPage } },
      { path: 'account', lazy: { Component: async () => (await import('./settings/pages.tsx')).AccountPage } },
    ],
  },
  { path: 'mailbox', lazy: { Component: async () => (await import('./mailbox/MailboxPage.tsx')).MailboxPage } },
]

/** Where the portal is entered on such a page, the frame stands already while it comes. */
export const routes = pages.map((page) => ({ hydrateFallbackElement: <Loading lines={6} />, ...page }))
