import type { Catalogues } from '../shared/intl/WordsProvider.tsx'

/** What the door says, refusals and all: the invitation names what stands in the way by its code. */
export const catalogues: Catalogues = {
  en: () => import('./words.en.ts').then(({ en }) => en),
  sv: () => import('./words.sv.ts').then(({ sv }) => sv),
}
