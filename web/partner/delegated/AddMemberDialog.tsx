import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Groups } from '../../shared/contracts.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { SearchField } from '../../shared/rooms/parts/SearchField.tsx'
import type { Group } from './GroupDetails.tsx'

type Kind = 'person' | 'group'

/** Somebody, or everybody of another group, comes into this one. */
export default function AddMemberDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const words = useWords()
  const path = useOrganisationPath()
  const [kind, setKind] = useState<Kind>('person')
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct(
    (key) => call('PUT', `${path}/groups/${group.id}/members/${chosen}`, { body: { kind }, key }),
    [`${path}/groups`],
  )
  const submit = async () => {
    setTried(true)
    if (chosen && (await run())) onClose()
  }
  const fault = tried && !chosen ? words('groups.member.choose') : undefined
  const choice = { group, chosen, choose: setChosen, fault }
  return (
    <FormDialog
      title={words('groups.member.add.title', { group: group.name })}
      verb={words('groups.member.add')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words('groups.member.add.what', { group: group.name })}</p>
      <SelectField
        label={words('groups.member.kind')}
        value={kind}
        options={(['person', 'group'] as const).map((one) => ({
          value: one,
          label: words(`groups.member.kind.${one}`),
        }))}
        onChange={(one) => {
          setKind(one as Kind)
          setChosen('')
        }}
      />
      {kind === 'person' ? <PersonChoice {...choice} /> : <GroupChoice {...choice} />}
    </FormDialog>
  )
}

type ChoiceProps = { group: Group; chosen: string; choose: (id: string) => void; fault?: string }

function PersonChoice({ group, chosen, choose, fault }: ChoiceProps) {
  const words = useWords()
  const look = useLook()
  const [q, setQ] = useState('')
  const path = `${useOrganisationPath()}/group-candidates`
  const found = useRead<Answer<Groups['candidates']>>(path, { q }, { keepPrevious: true })
  const inside = group.members.map(({ id }) => id)
  const people = found.data?.items.filter(({ id }) => !inside.includes(id)) ?? []
  return (
    <div className={look.stackTight}>
      <SearchField label={words('groups.member.search')} value={q} onChange={setQ} />
      <Choice
        label={words('groups.member.person')}
        options={people.map((one) => ({ value: one.id, label: `${one.displayName} (${one.email})` }))}
        {...{ chosen, choose, fault }}
        nobody={found.data !== undefined}
      />
    </div>
  )
}

function GroupChoice({ group, chosen, choose, fault }: ChoiceProps) {
  const words = useWords()
  const found = useRead<Answer<Groups['groups']>>(`${useOrganisationPath()}/groups`, { limit: 100 })
  const inside = [group.id, ...group.members.map(({ id }) => id)]
  const groups = found.data?.items.filter(({ id }) => !inside.includes(id)) ?? []
  return (
    <Choice
      label={words('groups.member.group')}
      options={groups.map((one) => ({ value: one.id, label: one.name }))}
      {...{ chosen, choose, fault }}
      nobody={found.data !== undefined}
    />
  )
}

type Options = Pick<ChoiceProps, 'chosen' | 'choose' | 'fault'> & {
  label: string
  options: { value: string; label: string }[]
  nobody: boolean
}

function Choice({ label, options, chosen, choose, fault, nobody }: Options) {
  const words = useWords()
  if (options.length === 0) return nobody ? <p>{words('groups.member.nobody')}</p> : null
  return (
    <SelectField
      label={label}
      fault={fault}
      value={chosen}
      options={[{ value: '', label: words('groups.member.choose') }, ...options]}
      onChange={choose}
    />
  )
}
