import type { ComponentType } from 'react'
import { Navigate, type RouteObject } from 'react-router'
import { Loading } from '../shared/states/Loading.tsx'

/** Fetched when it is opened; where it is the first page, the frame is drawn and the session read meanwhile. */
const page = (load: () => Promise<ComponentType>) => ({
  lazy: { Component: load },
  hydrateFallbackElement: <Loading lines={6} />,
})

export const routes: RouteObject[] = [
  { index: true, ...page(async () => (await import('./home/HomePage.tsx')).HomePage) },
  { path: 'users', ...page(async () => (await import('./users/UsersPage.tsx')).UsersPage) },
  { path: 'users/import', ...page(async () => (await import('./users/ImportPages.tsx')).ImportsPage) },
  { path: 'users/import/:importId', ...page(async () => (await import('./users/ImportPages.tsx')).ImportPage) },
  { path: 'licences', ...page(async () => (await import('./licences/LicencesPage.tsx')).LicencesPage) },
  {
    path: 'subscriptions/:subscriptionId/transfer',
    ...page(async () => (await import('./transfers/TransferPage.tsx')).TransferPage),
  },
  {
    path: 'partner-relationships',
    ...page(async () => (await import('./relationships/PartnerRelationshipsPage.tsx')).PartnerRelationshipsPage),
  },
  {
    path: 'partner-relationships/:relationshipId/end',
    ...page(async () => (await import('./relationships/EndRelationshipPage.tsx')).EndRelationshipPage),
  },
  {
    path: 'agreements',
    ...page(async () => (await import('./agreements/AgreementsFrame.tsx')).AgreementsFrame),
    children: [
      { index: true, ...page(async () => (await import('./agreements/AgreementPage.tsx')).AgreementPage) },
      { path: 'receipts', ...page(async () => (await import('./agreements/ReceiptsPage.tsx')).ReceiptsPage) },
    ],
  },
  { path: 'agreements/:evidenceId', ...page(async () => (await import('./agreements/ReceiptPage.tsx')).ReceiptPage) },
  { path: 'support', ...page(async () => (await import('./support/SupportPage.tsx')).SupportPage) },
  { path: 'support/new', ...page(async () => (await import('./support/NewSupportPage.tsx')).NewSupportPage) },
  {
    path: 'support/:serviceRequestId',
    ...page(async () => (await import('../shared/rooms/support/ServiceRoom.tsx')).ServiceRoom),
  },
  { path: 'activity', ...page(async () => (await import('./activity/ActivityPage.tsx')).ActivityPage) },
  {
    path: 'settings',
    ...page(async () => (await import('./settings/SettingsFrame.tsx')).SettingsFrame),
    children: [
      { index: true, element: <Navigate to="organisation" replace /> },
      { path: 'organisation', ...page(async () => (await import('./settings/pages.tsx')).OrganisationPage) },
      { path: 'guardrails', ...page(async () => (await import('./settings/pages.tsx')).GuardrailsPage) },
      { path: 'tokens', ...page(async () => (await import('./settings/pages.tsx')).TokensPage) },
      { path: 'account', ...page(async () => (await import('./settings/pages.tsx')).AccountPage) },
    ],
  },
  { path: 'mailbox', ...page(async () => (await import('./mailbox/MailboxPage.tsx')).MailboxPage) },
]
