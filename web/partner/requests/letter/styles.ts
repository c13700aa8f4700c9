import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useLetterStyles = makeStyles({
  box: {
    display: 'flex', flexDirection: 'column', alignItems: 'stretch', padding: tokens.spacingHorizontalL, gap: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { borderTopColor: tokens.colorBrandStroke1, borderRightColor: tokens.colorBrandStroke1, borderBottomColor: tokens.colorBrandStroke1, borderLeftColor: tokens.colorBrandStroke1 },
  },
  broken: { borderTopColor: tokens.colorStatusDangerBorder1, borderRightColor: tokens.colorStatusDangerBorder1, borderBottomColor: tokens.colorStatusDangerBorder1, borderLeftColor: tokens.colorStatusDangerBorder1 },
  area: {
    ...typographyStyles.body1, width: '100%', border: 'none', padding: `${tokens.spacingVerticalXS} 0`, resize: 'none', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1,
    // Grows with its text where the browser can; elsewhere the counted rows do.
    fieldSizing: 'content', minHeight: '3lh',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px', borderRadius: tokens.borderRadiusSmall },
  },
  chip: {
    ...typographyStyles.body1, alignSelf: 'flex-start', display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, maxWidth: '100%',
    padding: `2px ${tokens.spacingHorizontalXS} 2px ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, border: `1px solid ${tokens.colorBrandStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  text: { ...typographyStyles.body1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  subject: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
})
