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
  first: '',
  routes,
})
