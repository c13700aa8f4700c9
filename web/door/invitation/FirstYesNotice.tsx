import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import type { Consent, Invitation } from './types.ts'

type Props = { first: NonNullable<Invitation['firstYes']>; asked: Consent; given: Consent }

/** Somebody here has said yes already: who, when, and exactly to what. Or had, and it counts no more. */
export default function FirstYesNotice({ first, asked, given }: Props) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const values = { name: first.by.displayName ?? '—', at: formats.moment(first.at) }
  if (first.standing === 'void')
    return (
      <Notice live={false} tone="warning" title={words('invitation.first.void', values)}>
        {name('invitation.first.void', first.why ?? 'changed', values)}
      </Notice>
    )
  const roles = given.rights?.roles ?? []
  const left = asked.rights?.roles.filter(({ id }) => !roles.some((one) => one.id === id)) ?? []
  const listed = (some: readonly { id: string }[]) => formats.list(some.map(({ id }) => name('role', id)))
  return (
    <Notice live={first.own} title={words(first.own ? 'invitation.first.own' : 'invitation.first.other', values)}>
      <p>
        {words('invitation.first.chose', {
          roles: listed(roles),
          days: given.rights?.lengthDays ?? 0,
          date: given.rights ? formats.date(given.rights.lastDay) : '',
        })}
      </p>
      {left.length > 0 && <p>{words('invitation.first.left', { roles: listed(left) })}</p>}
      <p>{words('invitation.first.nothing', values)}</p>
    </Notice>
  )
}
