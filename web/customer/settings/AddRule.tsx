import { useState } from 'react'
import { mayBeReleasedByRule } from '../../../src/domain/elevation.ts'
import { delegableRoles } from '../../../src/domain/role-catalogue.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import type { Guardrails } from '../../shared/rooms/elevation/types.ts'
import { useDuration } from '../../shared/rooms/elevation/useDuration.ts'
import { CheckGroup } from '../../shared/rooms/parts/CheckGroup.tsx'
import { usePartnerRelationships } from '../relationships/usePartnerRelationships.ts'
import { GuardrailDialog } from './GuardrailDialog.tsx'
import { useChangeGuardrails } from './useChangeGuardrails.ts'

const LENGTHS = [15, 30, 60, 120, 240, 480]
const EVERY = 'every'
const offered = () => delegableRoles().filter(({ id }) => mayBeReleasedByRule(id))

/** Which partner, which roles, how long at most: gives something away beforehand, so that it must be sure who says it. */
export default function AddRule({ guardrails, onClose }: { guardrails: Guardrails; onClose: () => void }) {
  const words = useWords()
  const name = useNames()
  const duration = useDuration()
  const partners = usePartnerRelationships().data?.items.filter((one) => one.state !== 'removed') ?? []
  const [partner, setPartner] = useState(EVERY)
  const [roles, setRoles] = useState<string[]>([])
  const [minutes, setMinutes] = useState(60)
  const [tried, setTried] = useState(false)
  const rule = { partnerId: partner === EVERY ? null : partner, roles, minutes }
  const change = useChangeGuardrails(guardrails)
  const submit = async () => {
    setTried(true)
    if (roles.length > 0 && (await change.run({ releaseRules: [...guardrails.releaseRules, rule] }))) onClose()
  }
  return (
    <GuardrailDialog
      change={change}
      title={words('guardrails.rules.add')}
      verb={words('guardrails.rule.add.verb')}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={words('guardrails.rule.partner')}
        value={partner}
        options={[
          { value: EVERY, label: words('guardrails.rule.every') },
          ...partners.map((one) => ({ value: one.partner.id, label: one.partner.name })),
        ]}
        onChange={setPartner}
      />
      <SelectField
        label={words('guardrails.rule.minutes')}
        value={String(minutes)}
        options={LENGTHS.map((one) => ({ value: String(one), label: duration(one) }))}
        onChange={(value) => setMinutes(Number(value))}
      />
      <CheckGroup
        label={words('guardrails.rule.roles')}
        hint={words('guardrails.rule.roles.hint')}
        fault={tried && roles.length === 0 ? words('elevation.ask.roles.none') : undefined}
        options={offered().map(({ id }) => ({ value: id, label: name('role', id) }))}
        chosen={roles}
        onChange={setRoles}
      />
    </GuardrailDialog>
  )
}
