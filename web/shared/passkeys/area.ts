import type { Area } from '../intl/AreaWords.tsx'

/** The words of one's own passkeys. */
export const passkeysArea: Area = {
  en: () => import('../../../locales/en/passkeys.ts').then(({ passkeys }) => passkeys),
  sv: () => import('../../../locales/sv/passkeys.ts').then(({ passkeys }) => passkeys),
}
