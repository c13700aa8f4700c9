import { makeStyles } from '@fluentui/react-components'

/** Forms of a few short fields are not as wide as the page. */
export const useNarrow = makeStyles({ form: { maxWidth: '420px' } })
