import { makeStaticStyles } from '@fluentui/react-components'

/** What holds for the whole document: no margin, calm motion for those who ask for it, long words never widen a narrow page. */
export const usePageStyles = makeStaticStyles({
  // On the root, so that the room of a hidden scroll bar has it too.
  html: { colorScheme: 'light dark', backgroundColor: 'light-dark(#faf9f8, #1f1f1f)' },
  body: { margin: 0 },
  '*, *::before, *::after': { boxSizing: 'border-box' },
  'h1, h2, h3, h4, h5, h6, p, blockquote, ul, ol, dl, dd, figure': { margin: 0 },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
  },
})
