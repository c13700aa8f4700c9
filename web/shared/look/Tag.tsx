import { Badge, makeStyles, type BadgeProps } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({ tag: { whiteSpace: 'nowrap', overflowWrap: 'normal' } })

/** A state in one word. The colour only underlines what the word says. */
export function Tag({ color, children }: { color: BadgeProps['color']; children: ReactNode }) {
  const styles = useStyles()
  return (
    <Badge className={styles.tag} appearance="tint" color={color}>
      {children}
    </Badge>
  )
}
