import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components'

/** One accent per portal, so that a glance tells where one is; another where one acts for somebody else. */
export type Accent = 'partner' | 'customer' | 'operator' | 'behalf'

const ramps: Record<Accent, BrandVariants> = {
  partner: {
    10: '#091625',
    20: '#0d2239',
    30: '#102d4b',
    40: '#153a5f',
    50: '#164676',
    60: '#18538d',
    70: '#145ea3',
    80: '#126cbd',
    90: '#2c86de',
    100: '#4a9df5',
    110: '#65aaf6',
    120: '#7bb6f8',
    130: '#97c6fa',
    140: '#b5d6fa',
    150: '#d0e4fa',
    160: '#ebf3fc',
  },
  customer: {
    10: '#091917',
    20: '#0c2624',
    30: '#0f322f',
    40: '#14403d',
    50: '#134f4a',
    60: '#135e59',
    70: '#02655f',
    80: '#04756e',
    90: '#189088',
    100: '#47ada5',
    110: '#65b7af',
    120: '#7cc1ba',
    130: '#98cec8',
    140: '#b7dbd7',
    150: '#d1e7e4',
    160: '#ecf4f3',
  },
  behalf: {
    10: '#220f08',
    20: '#35170c',
    30: '#471e0f',
    40: '#5a2612',
    50: '#6d2d14',
    60: '#823415',
    70: '#973b16',
    80: '#ad4416',
    90: '#cb5a2c',
    100: '#e57a4c',
    110: '#ee9169',
    120: '#f2a482',
    130: '#f6bca2',
    140: '#f9d1c0',
    150: '#fbe2d7',
    160: '#fdf1ec',
  },
  operator: {
    10: '#181222',
    20: '#251b35',
    30: '#312446',
    40: '#3e2e59',
    50: '#4c386e',
    60: '#5b4283',
    70: '#684997',
    80: '#7854af',
    90: '#926bcf',
    100: '#a983e6',
    110: '#b293e8',
    120: '#bca2ec',
    130: '#cab5f1',
    140: '#d8caf4',
    150: '#e5dcf6',
    160: '#f3f0fa',
  },
}

const FONT =
  "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"

/** Every colour on a page is a token of the theme: light, or dark where the reader's system is. */
export function themeOf(accent: Accent, dark: boolean): Theme {
  const ramp = ramps[accent]
  if (!dark) return { ...createLightTheme(ramp), fontFamilyBase: FONT }
  // On dark grounds the accent's text is lighter than the maker gives it, or it is hard to read.
  const text = { colorBrandForeground1: ramp[110], colorBrandForeground2: ramp[120] }
  return { ...createDarkTheme(ramp), ...text, fontFamilyBase: FONT }
}
