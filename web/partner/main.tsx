import { lazy } from 'react'
import { startPortal } from '../shared/portal/startPortal.tsx'
import { usePartnerMenu } from './menu.tsx'
import { routes } from './routes.tsx'
import { catalogues } from './words.ts'

startPortal({
  accent: 'partner',
  kind: 'partner',
  bases: ['partner'],
  words: catalogues,
  menu: usePartnerMenu,
  palette: lazy(() => import('./palette/PartnerPalette.tsx')),
  first: '',
  routes,
})
