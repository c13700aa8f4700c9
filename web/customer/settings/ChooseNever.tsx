import { useState } from 'react'
import { delegableRoles } from '../../../src/domain/role-catalogue.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import type { Guardrails } from '../../shared/rooms/elevation/types.ts'
import { CheckGroup } from '../../shared/rooms/parts/CheckGroup.tsx'
import { GuardrailDialog } from './GuardrailDialog.tsx'
import { useChangeGuardrails } from './useChangeGuardrails.ts'

const RISK = 'XHMS'
/** Those that give most come first: they are what this is for. */
const offered = () => delegableRoles().toSorted((a, b) => RISK.indexOf(a.level) - RISK.indexOf(b.level))

/** Which roles no partner ever gets. */
export default function ChooseNever({ guardrails, onClose }: { guardrails: Guardrails; onClose: () => void }) {
  const words = useWords()
  const name = useNames()
  const [neverRoles, setNever] = useState([...guardrails.neverRoles])
  const change = useChangeGuardrails(guardrails)
  const submit = async () => {
    if (await change.run({ neverRoles })) onClose()
  }
  return (
    <GuardrailDialog
      change={change}
      title={words('guardrails.never.title')}
      verb={words('shared.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      <CheckGroup
        label={words('guardrails.never')}
        hint={words('guardrails.never.hint')}
        options={offered().map(({ id }) => ({ value: id, label: name('role', id) }))}
        chosen={neverRoles}
        onChange={setNever}
      />
    </GuardrailDialog>
  )
}
