import type { Area } from '../../intl/AreaWords.tsx'

/** The words of what is sold and bought. */
export const commerceArea: Area = {
  en: () => import('../../../../locales/en/commerce.ts').then(({ commerce }) => commerce),
  sv: () => import('../../../../locales/sv/commerce.ts').then(({ commerce }) => commerce),
}
