import { makeStaticStyles } from '@fluentui/react-components'

/** What holds for the whole document: no margin, calm motion for those who ask for it, long words never widen a narrow page. */
export const usePageStyles = makeStaticStyles({
  body: { margin: 0, backgroundColor: '#faf9f8' },
  '*, *::before, *::after': { boxSizing: 'border-box' },
  'h1, h2, h3, h4, h5, h6, p, blockquote, ul, ol, dl, dd, figure': { margin: 0 },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
  },
})
