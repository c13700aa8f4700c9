import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

/** Where the left menu folds into a drawer, and where lists become cards. */
export const NARROW = '@media (max-width: 900px)'
export const PHONE = '@media (max-width: 640px)'

/** Small arrangements that many screens need: stacks, rows, headings, quiet text. */
export const useLook = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  stackTight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  rowEnd: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalM },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: tokens.spacingHorizontalXXL,
    [PHONE]: { padding: tokens.spacingHorizontalL },
  },
  title1: { ...typographyStyles.title1, textWrap: 'balance', [PHONE]: typographyStyles.title3 },
  title2: { ...typographyStyles.subtitle1, textWrap: 'balance' },
  title3: typographyStyles.subtitle2,
  body: typographyStyles.body1,
  lead: { ...typographyStyles.body2, color: tokens.colorNeutralForeground2 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  strong: typographyStyles.body1Strong,
  mono: { fontFamily: tokens.fontFamilyMonospace, wordBreak: 'break-all' },
  wrap: { overflowWrap: 'anywhere' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    padding: 0,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
    borderTopWidth: 0,
    borderRightWidth: 0,
    borderBottomWidth: 0,
    borderLeftWidth: 0,
  },
})
