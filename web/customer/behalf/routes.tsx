import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { UnknownPage } from '../../shared/portal/failures.tsx'
import { Loading } from '../../shared/states/Loading.tsx'

const page = (load: () => Promise<ComponentType>) => ({
  lazy: { Component: load },
  hydrateFallbackElement: <Loading lines={6} />,
})

/** /{base}/{partner}/customers/{customer}/…: the same rooms as the customer’s own people use, as far as the rights go. */
export const behalf = (base: string): RouteObject => ({
  path: '/:organisationId/customers/:customerId',
  ...page(async () => {
    const { BehalfFrame } = await import('./BehalfFrame.tsx')
    return () => <BehalfFrame base={base} />
  }),
  children: [
    { index: true, ...page(async () => (await import('./BehalfHome.tsx')).BehalfHome) },
    { path: 'users', ...page(async () => (await import('../users/UsersPage.tsx')).UsersPage) },
    { path: 'users/import', ...page(async () => (await import('../users/ImportPages.tsx')).ImportsPage) },
    { path: 'users/import/:importId', ...page(async () => (await import('../users/ImportPages.tsx')).ImportPage) },
    { path: 'licences', ...page(async () => (await import('../licences/LicencesPage.tsx')).LicencesPage) },
    { path: '*', element: <UnknownPage /> },
  ],
})
