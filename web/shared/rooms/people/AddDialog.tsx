import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { TextField } from '../../forms/TextField.tsx'
import { useLanguage } from '../../intl/useLanguage.ts'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import { CheckGroup } from '../parts/CheckGroup.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import SecretDialog from '../parts/SecretDialog.tsx'
import { NameFields, PlaceFields } from './PersonFields.tsx'
import type { Happened, NewPerson } from './types.ts'
import { useRoleOptions } from './useRoleOptions.ts'

const WAYS = ['temporary-password', 'link'] as const
const ORDINARY = ['customer.user']

type Typed = {
  givenName: string
  familyName: string
  displayName: string
  email: string
  usageLocation: string
  language: string
  roles: string[]
  firstSignIn: (typeof WAYS)[number]
}
/** Refusals that another address clears. */
const OF_ADDRESS = ['address-outside', 'user-address-taken', 'domain-taken']

const NOTHING = {
  givenName: '',
  familyName: '',
  displayName: '',
  email: '',
  usageLocation: '',
  roles: ORDINARY,
  firstSignIn: WAYS[0],
}

type Props = { onClose: () => void; onHappened: (happened: Happened) => void }

/** A new user: who, the address to sign in with, which roles, and how the first sign-in goes. The password is shown once. */
export default function AddDialog({ onClose, onHappened }: Props) {
  const words = useWords()
  const { language } = useLanguage()
  const path = useOrganisationPath()
  const { name: organisation } = useSubject()
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<string>()
  const [input, setInput] = useState<Typed>({ ...NOTHING, language })
  const { run, busy, problem } = useAct<Typed>(
    async (key, typed) => {
      const answer = await call<NewPerson>('POST', `${path}/people`, { body: bodyOf(typed), key })
      if (answer.temporaryPassword) return setMade(answer.temporaryPassword)
      // Also where this was a repetition and the password was shown before.
      if (answer.joining) onHappened({ what: 'invited', name: input.displayName })
      onClose()
    },
    [`${path}/people`, `${path}/joinings`],
  )
  const submit = async () => {
    setTried(true)
    if (input.displayName.trim() && input.email.trim() && input.roles.length > 0) await run(input)
  }
  // Said at the field as well: in a long form what stands at its head may be out of sight.
  const about = problem && OF_ADDRESS.includes(problem.code) ? problem.title : undefined
  const values = { name: input.displayName, email: input.email, organisation }
  if (made)
    return (
      <SecretDialog title={words('rooms.people.reset.done', values)} secret={made} onClose={onClose}>
        {words('rooms.people.add.handOver', values)}
      </SecretDialog>
    )
  return (
    <FormDialog
      title={words('rooms.people.add.title', values)}
      verb={words('rooms.people.add')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameFields names={input} tried={tried} onChange={(names) => setInput({ ...input, ...names })} />
      <TextField
        label={words('rooms.people.address')}
        hint={words('rooms.people.address.hint')}
        pointer="/email"
        fault={tried && !input.email.trim() ? words('fault.required') : about}
        type="email"
        value={input.email}
        maxLength={254}
        autoComplete="off"
        onChange={(email) => setInput({ ...input, email })}
      />
      <PlaceFields
        {...input}
        unsaid={words('rooms.people.usageLocation.own')}
        onChange={(change) => setInput({ ...input, ...change })}
      />
      <Roles tried={tried} chosen={input.roles} onChange={(roles) => setInput({ ...input, roles })} />
      <Field label={words('rooms.people.first')}>
        <RadioGroup
          value={input.firstSignIn}
          onChange={(_, { value }) => setInput({ ...input, firstSignIn: value as (typeof WAYS)[number] })}
        >
          {WAYS.map((way) => (
            <Radio key={way} value={way} label={words(`rooms.people.first.${way}`)} />
          ))}
        </RadioGroup>
      </Field>
    </FormDialog>
  )
}

/** What was left empty is not sent: the server knows what stands for it. */
const bodyOf = ({ givenName, familyName, usageLocation, ...rest }: Typed) => ({
  ...rest,
  givenName: givenName.trim() || undefined,
  familyName: familyName.trim() || undefined,
  usageLocation: usageLocation || undefined,
})

type RolesProps = { tried: boolean; chosen: string[]; onChange: (roles: string[]) => void }

function Roles({ tried, chosen, onChange }: RolesProps) {
  const words = useWords()
  const { name } = useSubject()
  return (
    <CheckGroup
      label={words('rooms.people.roles', { organisation: name })}
      pointer="/roles"
      fault={tried && chosen.length === 0 ? words('rooms.people.roles.none') : undefined}
      options={useRoleOptions(ORDINARY)}
      chosen={chosen}
      onChange={onChange}
    />
  )
}
