import { Badge, makeStyles, type BadgeProps } from '@fluentui/react-components'

const useStyles = makeStyles({ tag: { whiteSpace: 'nowrap', flexShrink: 0, height: 'auto', minHeight: '20px' } })

/** One word about a thing: its state, or what is special about it. Never broken in two. */
export function Tag({
  color = 'informative',
  outline,
  children,
}: Pick<BadgeProps, 'color' | 'children'> & { outline?: boolean }) {
  const styles = useStyles()
  return (
    <Badge className={styles.tag} appearance={outline ? 'outline' : 'tint'} color={color}>
      {children}
    </Badge>
  )
}
