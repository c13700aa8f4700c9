import { lazy } from 'react'
import { startPortal } from '../shared/portal/startPortal.tsx'
import { behalf } from './behalf/routes.tsx'
import { useCustomerMenu } from './menu.tsx'
import { routes } from './routes.tsx'
import { catalogues } from './words.ts'

/** The customer’s own portal: the Admin Center of the public cloud and the Office admin portal of the national clouds are one. */
startPortal({
  accent: 'customer',
  kind: 'customer',
  bases: ['admin', 'office-admin'],
  words: catalogues,
  menu: useCustomerMenu,
  palette: lazy(() => import('./palette/CustomerPalette.tsx')),
  first: '',
  routes,
  behalf,
})
