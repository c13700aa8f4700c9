import { useState } from 'react'
import { OWN_ACTIONS, type ActionId } from '../../../src/domain/actions.ts'
import { delegableRoles } from '../../../src/domain/role-catalogue.ts'
import { call } from '../../shared/api.ts'
import { LongTextField } from '../../shared/forms/LongTextField.tsx'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useDuration } from '../../shared/rooms/elevation/useDuration.ts'
import { CheckGroup } from '../../shared/rooms/parts/CheckGroup.tsx'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import type { Customer } from './types.ts'

const LENGTHS = [15, 30, 60, 120, 240, 480]
const offered = () => [...new Set(delegableRoles().flatMap((role) => role.actions))]

/** Roles that give this, the one that gives least beside it first. */
const rolesFor = (action: ActionId) =>
  delegableRoles()
    .filter((role) => role.actions.includes(action))
    .toSorted((a, b) => a.actions.length - b.actions.length)
    .map(({ id }) => id)

/** What for, which roles, how long and why: for the customer to answer. */
export default function AskElevation({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const duration = useDuration()
  const path = `${useOrganisationPath()}/customers`
  const missing = OWN_ACTIONS.find((action) => action !== 'organisation.read' && !customer.actions.includes(action))
  const [action, setAction] = useState<ActionId>(missing ?? 'people.reset-password')
  const [roles, setRoles] = useState<string[]>([])
  const [minutes, setMinutes] = useState(60)
  const [reason, setReason] = useState('')
  const [ticket, setTicket] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct(
    (key) =>
      call('POST', `${path}/${customer.id}/elevations`, {
        key,
        body: { roles, minutes, reason: reason.trim(), ticket: ticket.trim() || null },
      }),
    [path],
  )
  const submit = async () => {
    setTried(true)
    if (roles.length > 0 && reason.trim() && (await run())) onClose()
  }
  // In their own places, ticked or not; what was ticked for another action stays behind them.
  const options = [...new Set([...rolesFor(action), ...roles])]
  return (
    <FormDialog
      title={words('elevation.ask.title', { customer: customer.name })}
      verb={words('elevation.ask.verb')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={look.body}>{words('elevation.ask.what', { customer: customer.name })}</p>
      <SelectField
        label={words('elevation.ask.action')}
        value={action}
        options={offered().map((one) => ({ value: one, label: name('action', one) }))}
        onChange={(value) => setAction(value as ActionId)}
      />
      <CheckGroup
        label={words('elevation.ask.roles')}
        hint={words('elevation.ask.roles.hint')}
        pointer="/roles"
        fault={tried && roles.length === 0 ? words('elevation.ask.roles.none') : undefined}
        options={options.map((role) => ({
          value: role,
          label: words('elevation.role', { role: name('role', role), purpose: name('role', `${role}.purpose`) }),
        }))}
        chosen={roles}
        onChange={setRoles}
      />
      <SelectField
        label={words('elevation.ask.minutes')}
        hint={words('elevation.ask.minutes.hint')}
        pointer="/minutes"
        value={String(minutes)}
        options={LENGTHS.map((one) => ({ value: String(one), label: duration(one) }))}
        onChange={(value) => setMinutes(Number(value))}
      />
      <LongTextField
        label={words('elevation.ask.reason')}
        hint={words('elevation.ask.reason.hint', { customer: customer.name })}
        pointer="/reason"
        fault={tried && !reason.trim() ? words('fault.required') : undefined}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <TextField
        label={words('elevation.ask.ticket')}
        pointer="/ticket"
        optional
        maxLength={100}
        value={ticket}
        onChange={setTicket}
      />
    </FormDialog>
  )
}
