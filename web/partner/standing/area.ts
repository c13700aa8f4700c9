import type { Area } from '../../shared/intl/AreaWords.tsx'

/** The words of standing links. */
export const standingArea: Area = {
  en: () => import('../../../locales/en/standing.ts').then(({ standing }) => standing),
  sv: () => import('../../../locales/sv/standing.ts').then(({ standing }) => standing),
}
