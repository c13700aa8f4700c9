import type { Area } from '../../intl/AreaWords.tsx'

/** The words of letting somebody into a locked-out customer. */
export const recoveryArea: Area = {
  en: () => import('../../../../locales/en/recoveries.ts').then(({ recoveries }) => recoveries),
  sv: () => import('../../../../locales/sv/recoveries.ts').then(({ recoveries }) => recoveries),
}
