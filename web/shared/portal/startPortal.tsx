import type { ComponentType } from 'react'
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { QueryClientProvider } from '@tanstack/react-query'
import type { Catalogues } from '../intl/WordsProvider.tsx'
import { adoptProviderRoles } from '../../../src/domain/role-catalogue.ts'
import { mount } from '../mount.tsx'
import type { PaletteProps } from '../palette/Search.tsx'
import { providerRoles } from '../providerRoles.ts'
import type { Accent } from '../theme.ts'
import { createQueries } from './queries.ts'
import { PortalFrame, type PortalMenu } from './PortalFrame.tsx'
import { RouteFailure, UnknownPage } from './failures.tsx'
import { WhereTo } from './WhereTo.tsx'

export type Portal = {
  accent: Accent
  /** Which organisations act here. */
  kind: 'partner' | 'customer' | 'provider'
  /** First part of every address; the customer's portal has one or the other. */
  bases: readonly string[]
  words: Catalogues
  menu: PortalMenu
  /** What Ctrl K opens; fetched then. */
  palette: ComponentType<PaletteProps>
  /** Addresses after /{base}/{organisation}/; the index goes to `first`. */
  routes: RouteObject[]
  /** Where a partner’s person acts for the customer that the address names. */
  behalf?: (base: string) => RouteObject
  /** Where the portal begins; empty where the routes have an index of their own. */
  first: string
}

/** A portal: language, session, addresses, the shell around every page, and one store of what was read. */
export function startPortal(portal: Portal) {
  adoptProviderRoles(providerRoles)
  const base = portal.bases.find((name) => location.pathname.split('/')[1] === name) ?? portal.bases[0]!
  const failure = <RouteFailure />
  const frame = <PortalFrame portal={portal} base={base} />
  const children = [
    ...beginning(portal),
    ...portal.routes.map((route) => ({ errorElement: failure, ...route })),
    { path: '*', element: <UnknownPage /> },
  ]
  const router = createBrowserRouter(
    [
      { path: '/', element: <WhereTo kind={portal.kind} /> },
      ...(portal.behalf ? [{ errorElement: failure, ...portal.behalf(base) }] : []),
      { path: '/:organisationId', element: frame, errorElement: failure, children },
    ],
    { basename: `/${base}` },
  )
  const page = (
    <QueryClientProvider client={createQueries()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
  mount(page, { accent: portal.accent, words: portal.words })
}

const beginning = ({ first }: Portal): RouteObject[] =>
  first ? [{ index: true, element: <Navigate to={first} replace /> }] : []
