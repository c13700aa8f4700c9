import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { onPlainClick } from '../../shared/shell/onPlainClick.ts'
import { go } from '../path.ts'

/** A link between pages of the door. */
export function DoorLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link href={to} onClick={onPlainClick(() => go(to))}>
      {children}
    </Link>
  )
}
