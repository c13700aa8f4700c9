import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useNames } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  role: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 240px', minWidth: 0 },
})

type Props<R> = {
  roles: readonly R[]
  /** Until when, and whatever else is true of this one. */
  note: (role: R) => ReactNode
  action: (role: R) => ReactNode
}

/** Directory roles by name, with what each is for in plain words. */
export function RoleList<R extends { role: string }>({ roles, note, action }: Props<R>) {
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {roles.map((one) => (
        <li key={one.role} className={styles.role}>
          <div className={styles.words}>
            <p className={look.strong}>{name('role', one.role)}</p>
            <p className={look.body}>{name('role', `${one.role}.purpose`)}</p>
            <p className={look.quiet}>{note(one)}</p>
          </div>
          {action(one)}
        </li>
      ))}
    </ul>
  )
}
