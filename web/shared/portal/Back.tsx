import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import type { ReactNode } from 'react'
import { GoButton } from './Go.tsx'

// Its words begin where the page’s heading does.
const useStyles = makeStyles({ back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` } })

/** The way up, above a page’s heading. */
export function Back({ to, children }: { to: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.back}>
      <GoButton to={to} appearance="subtle" icon={<ArrowLeftRegular />}>
        {children}
      </GoButton>
    </div>
  )
}
