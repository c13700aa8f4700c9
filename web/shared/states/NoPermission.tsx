import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import type { ReactNode } from 'react'
import { useWords } from '../intl/useWords.ts'
import { Empty } from './Empty.tsx'

/** The page exists, but not for this person: which organisation's roles decide, and who can change them. */
export function NoPermission({ organisation, action }: { organisation: string; action?: ReactNode }) {
  const words = useWords()
  return (
    <Empty icon={<LockClosedRegular />} title={words('shared.noPermission')} action={action}>
      {words('shared.noPermission.way', { organisation })}
    </Empty>
  )
}

export function NotFound({ action }: { action?: ReactNode }) {
  const words = useWords()
  return (
    <Empty icon={<SearchRegular />} title={words('shared.notFound')} action={action}>
      {words('shared.notFound.way')}
    </Empty>
  )
}
