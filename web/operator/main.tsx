import { lazy } from 'react'
import { startPortal } from '../shared/portal/startPortal.tsx'
import { useOperatorMenu } from './menu.tsx'
import { routes } from './routes.tsx'
import { catalogues } from './words.ts'

/** The console of whoever runs the installation. */
startPortal({
  accent: 'operator',
  kind: 'provider',
  bases: ['operator'],
  words: catalogues,
  menu: useOperatorMenu,
  palette: lazy(() => import('./palette/OperatorPalette.tsx')),
  first: '',
  routes,
})
