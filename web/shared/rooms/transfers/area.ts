import type { Area } from '../../intl/AreaWords.tsx'

/** The words of what goes on with another partner. */
export const transfersArea: Area = {
  en: () => import('../../../../locales/en/transfers.ts').then(({ transfers }) => transfers),
  sv: () => import('../../../../locales/sv/transfers.ts').then(({ transfers }) => transfers),
}
