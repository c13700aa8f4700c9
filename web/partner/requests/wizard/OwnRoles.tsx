import { useRef, useState } from 'react'
import { SelectField } from '../../../shared/forms/SelectField.tsx'
import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import type { Options } from '../types.ts'
import { newTerm, type AskDraft, type TermDraft } from './draft.ts'
import { GroupChoice } from './GroupChoice.tsx'
import { KeepTemplate } from './KeepTemplate.tsx'
import { RoleTerms } from './RoleTerms.tsx'
import type { Change } from './WhatStep.tsx'

type Props = { draft: AskDraft; options: Options; change: Change; tried: boolean }

/** A set of roles chosen one by one, each with terms of its own. */
export function OwnRoles({ draft, options, change, tried }: Props) {
  const words = useWords()
  const look = useLook()
  const { terms } = draft
  const setTerm = (role: string, next: Partial<TermDraft>) =>
    change({ terms: terms.map((one) => (one.role === role ? { ...one, ...next } : one)), templateId: null })
  return (
    <section className={look.stack} aria-label={words('partner.own.roles')}>
      <h2 className={look.title3}>{words('partner.own.roles')}</h2>
      {terms.length === 0 && (
        <p className={look.body} role={tried ? 'alert' : undefined}>
          {words('partner.own.none')}
        </p>
      )}
      {terms.map((one) => (
        <RoleTerms
          key={one.role}
          terms={one}
          options={options}
          tried={tried}
          change={(next) => setTerm(one.role, next)}
          remove={() => change({ terms: terms.filter(({ role }) => role !== one.role), templateId: null })}
        />
      ))}
      <AddRole
        options={options}
        chosen={terms.map(({ role }) => role)}
        add={(role) => change({ terms: [...terms, newTerm(role, options.rightsDays.usual)], templateId: null })}
      />
      <GroupChoice group={draft.group} choose={(group) => change({ group })} />
      {terms.length > 0 && <KeepTemplate draft={draft} options={options} />}
    </section>
  )
}

/** By name, low risk first: what does least is met before what does most. */
function AddRole({
  options,
  chosen,
  add,
}: {
  options: Options
  chosen: readonly string[]
  add: (role: string) => void
}) {
  const words = useWords()
  const name = useNames()
  const [picked, setPicked] = useState('')
  const byKeys = useRef(false)
  const take = (role: string) => {
    if (role) add(role)
    setPicked('')
  }
  const left = options.roles.filter(({ id }) => !chosen.includes(id))
  const levels = 'SMHX'
  const sorted = left.toSorted(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || name('role', a.id).localeCompare(name('role', b.id)),
  )
  return (
    <SelectField
      label={words('partner.own.add')}
      value={picked}
      options={[
        { value: '', label: words('partner.own.add.choose') },
        ...sorted.map(({ id, level }) => ({ value: id, label: `${name('role', id)} (${name('level', level)})` })),
      ]}
      // An arrow or a letter changes a closed list at once, and each would add a role on the way to the one that is meant:
      // by keys it is added with Enter, or when the field is left.
      onPointerDown={() => (byKeys.current = false)}
      onKeyDown={(event) => {
        byKeys.current = true
        if (event.key !== 'Enter' || !picked) return
        event.preventDefault()
        take(picked)
      }}
      onBlur={() => take(picked)}
      onChange={(role) => (byKeys.current ? setPicked(role) : take(role))}
    />
  )
}
