import type { ComponentType } from 'react'
import { Navigate, type RouteObject } from 'react-router'
import { Loading } from '../shared/states/Loading.tsx'

/** Fetched when it is opened; where it is the first page, the frame is drawn and the session read meanwhile. */
const page = (load: () => Promise<ComponentType>) => ({
  lazy: { Component: load },
  hydrateFallbackElement: <Loading lines={6} />,
})

export const routes: RouteObject[] = [
  { index: true, ...page(async () => (await import('./overview/OverviewPage.tsx')).OverviewPage) },
  { path: 'partners', ...page(async () => (await import('./partners/PartnersPage.tsx')).PartnersPage) },
  { path: 'partners/new', ...page(async () => (await import('./partners/OnboardPage.tsx')).OnboardPage) },
  { path: 'customers', ...page(async () => (await import('./customers/CustomersPage.tsx')).CustomersPage) },
  { path: 'customers/new', ...page(async () => (await import('./customers/BringInPage.tsx')).BringInPage) },
  { path: 'recoveries', ...page(async () => (await import('./recoveries/pages.tsx')).RecoveriesPage) },
  { path: 'recoveries/new', ...page(async () => (await import('./recoveries/pages.tsx')).NewRecoveryPage) },
  { path: 'products', ...page(async () => (await import('./catalogue/pages.tsx')).ProductsPage) },
  { path: 'offers', ...page(async () => (await import('./catalogue/pages.tsx')).OffersPage) },
  { path: 'services', ...page(async () => (await import('./catalogue/pages.tsx')).ServicesPage) },
  { path: 'reference', element: <Navigate to="clouds" replace /> },
  { path: 'reference/clouds', ...page(async () => (await import('./reference/ReferencePage.tsx')).CloudsPage) },
  { path: 'reference/regions', ...page(async () => (await import('./reference/ReferencePage.tsx')).RegionsPage) },
  {
    path: 'reference/clouds/new',
    ...page(async () => (await import('./reference/PublishEditionPage.tsx')).PublishCloudsPage),
  },
  {
    path: 'reference/regions/new',
    ...page(async () => (await import('./reference/PublishEditionPage.tsx')).PublishRegionsPage),
  },
  { path: 'reference/roles', ...page(async () => (await import('./reference/ReferencePage.tsx')).RolesPage) },
  {
    path: 'reference/roles/new',
    ...page(async () => (await import('./reference/PublishEditionPage.tsx')).PublishRolesPage),
  },
  { path: 'agreements', ...page(async () => (await import('./agreements/AgreementsPage.tsx')).AgreementsPage) },
  {
    path: 'agreements/new',
    ...page(async () => (await import('./agreements/PublishAgreementPage.tsx')).PublishAgreementPage),
  },
  {
    path: 'agreements/:editionId',
    ...page(async () => (await import('./agreements/AgreementTextPage.tsx')).AgreementTextPage),
  },
  {
    path: 'service-requests',
    ...page(async () => (await import('./service-requests/ServiceRequestsPage.tsx')).ServiceRequestsPage),
  },
  {
    path: 'service-requests/:serviceRequestId',
    ...page(async () => (await import('../shared/rooms/support/ServiceRoom.tsx')).ServiceRoom),
  },
  { path: 'deliveries', ...page(async () => (await import('./deliveries/DeliveriesPage.tsx')).DeliveriesPage) },
  { path: 'activity', ...page(async () => (await import('./rooms/pages.tsx')).ActivityPage) },
  { path: 'people', ...page(async () => (await import('./rooms/pages.tsx')).PeoplePage) },
  // The address that mails give for the people of partners and of the operator alike.
  { path: 'settings/people', element: <Navigate to="../people" replace /> },
  { path: 'account', ...page(async () => (await import('./rooms/pages.tsx')).AccountPage) },
  { path: 'mailbox', ...page(async () => (await import('./rooms/pages.tsx')).MailboxPage) },
]
