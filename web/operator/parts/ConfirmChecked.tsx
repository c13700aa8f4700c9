import { useState } from 'react'
import type { Card } from '../../shared/contracts.ts'
import { CheckField } from '../../shared/forms/CheckField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import type { useAct } from '../../shared/portal/useApi.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useRegistration } from './Registration.tsx'

type Props = {
  organisation: Card
  title: string
  what: string
  act: ReturnType<typeof useAct<void>>
  onClose: () => void
  onDone: () => void
}

/** The operator vouches for an organisation: only after having held each line against something that is not ours. */
export function ConfirmChecked({ organisation, title, what, act, onClose, onDone }: Props) {
  const words = useWords()
  const look = useLook()
  const registration = useRegistration(organisation)
  const [checked, setChecked] = useState({ register: false, person: false })
  const [tried, setTried] = useState(false)
  const missing = (one: keyof typeof checked) => (tried && !checked[one] ? words('operator.confirm.tick') : undefined)
  const submit = async () => {
    setTried(true)
    if (!checked.register || !checked.person || !(await act.run())) return
    onDone()
    onClose()
  }
  return (
    <FormDialog
      title={title}
      verb={words('operator.confirm')}
      busy={act.busy}
      problem={act.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={look.body}>{what}</p>
      <Facts items={registration} />
      <CheckField
        checked={checked.register}
        fault={missing('register')}
        onChange={(register) => setChecked({ ...checked, register })}
        label={words('operator.confirm.register')}
      />
      <CheckField
        checked={checked.person}
        fault={missing('person')}
        onChange={(person) => setChecked({ ...checked, person })}
        label={words('operator.confirm.person')}
      />
    </FormDialog>
  )
}
