import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  form: { maxWidth: '720px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

/** A long form of sections, no wider than can be read. */
export const useCompanyForm = () => useStyles().form
