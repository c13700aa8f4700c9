import type { palette as en } from '../en/palette.ts'

export const palette = {
  'palette.title': 'Sök sidor och namn',
  'palette.placeholder': 'Namn på en sida, en organisation eller en person',
  'palette.pages': 'Sidor',
  'palette.customers': 'Kunder',
  'palette.people': 'Personer',
  'palette.partners': 'Partner',
  'palette.count':
    '{waiting, select, yes {Söker … } other {}}{count, plural, =0 {} one {# träff. Enter öppnar den.} other {# träffar. Piltangenterna väljer, Enter öppnar.}}',
  'palette.nothing': 'Ingenting här heter ”{typed}”.',
  'palette.failed': 'Allt gick inte att söka i just nu.',
} as const satisfies Record<keyof typeof en, string>
