import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { PHONE } from '../look/styles.ts'

/** Marks the arrow of a row, so that arrow keys find the next one. */
export const ROW_TOGGLE = 'data-row-toggle'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const pad = `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`
const head = {
  ...typographyStyles.caption1Strong,
  color: tokens.colorNeutralForeground2,
  textAlign: 'start',
  padding: pad,
  borderBottom: line,
} as const
const cell = {
  ...typographyStyles.body1,
  padding: pad,
  textAlign: 'start',
  verticalAlign: 'middle',
  [PHONE]: {
    display: 'flex',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
} as const

export const useListStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    backgroundColor: tokens.colorNeutralBackground1,
    border: line,
    borderRadius: tokens.borderRadiusLarge,
    [PHONE]: { display: 'block', backgroundColor: 'transparent', border: 'none' },
  },
  head: { [PHONE]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' } },
  headCell: head,
  headCellEnd: { ...head, textAlign: 'end' },
  headCellWide: { ...head, '@media (max-width: 900px)': { display: 'none' } },
  body: { [PHONE]: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } },
  row: {
    borderTop: line,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [PHONE]: {
      display: 'block',
      border: line,
      borderRadius: tokens.borderRadiusLarge,
      backgroundColor: tokens.colorNeutralBackground1,
      paddingBottom: tokens.spacingVerticalS,
    },
  },
  rowOpen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  nameCell: { ...cell, ...typographyStyles.body1Strong },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    [PHONE]: { paddingTop: tokens.spacingVerticalS },
  },
  nameText: { minWidth: 0, overflowWrap: 'anywhere' },
  cell,
  cellEnd: { ...cell, textAlign: 'end' },
  cellWide: { ...cell, '@media (max-width: 900px)': { display: 'none' } },
  cellText: { minWidth: 0, overflowWrap: 'anywhere', [PHONE]: { textAlign: 'end' } },
  /** Names of countries and the like: broken between their words, never inside. */
  cellWords: { overflowWrap: 'normal' },
  cardLabel: {
    display: 'none',
    [PHONE]: { display: 'inline', ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, flexShrink: 0 },
  },
  actions: {
    padding: pad,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    [PHONE]: { display: 'flex', justifyContent: 'flex-end', ':empty': { display: 'none' } },
  },
  detailsRow: { [PHONE]: { display: 'block' } },
  details: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL} ${tokens.spacingVerticalXL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [PHONE]: { display: 'block', padding: tokens.spacingHorizontalM },
  },
  arrow: { transitionProperty: 'transform', transitionDuration: tokens.durationFast },
  arrowOpen: { transform: 'rotate(90deg)' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
  },
})
