import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useRef, useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import type { Customer, CustomerPerson, PasswordReset } from './types.ts'

const SecretDialog = lazy(() => import('../../shared/rooms/parts/SecretDialog.tsx'))

type Props = { customer: Customer; person: CustomerPerson }

/** Helps somebody at the customer in again: what will happen, then the password, once. */
export function ResetPassword({ customer, person }: Props) {
  const words = useWords()
  const organisation = useOrganisationPath()
  const path = `${organisation}/customers/${customer.id}/people/${person.id}/password-reset`
  const doing = useDoing(`${organisation}/activity`)
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState<string>()
  // The question closes itself after its answer; the password must stay.
  const answered = useRef(false)
  const reset = (key: string) =>
    doing(async () => {
      setMade((await call<PasswordReset>('POST', path, { body: {}, key })).temporaryPassword)
      answered.current = true
    })
  const close = () => {
    setAsked(false)
    setMade(undefined)
    answered.current = false
  }
  const values = { name: person.displayName, customer: customer.name }
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {words('rooms.people.reset')}
      </Button>
      <Confirm
        open={asked && made === undefined}
        onClose={() => !answered.current && close()}
        title={words('rooms.people.reset.title', values)}
        verb={words('rooms.people.reset')}
        act={reset}
      >
        <p>{words('partner.users.reset.what', values)}</p>
      </Confirm>
      {made !== undefined && (
        <Suspense fallback={null}>
          <SecretDialog title={words('rooms.people.reset.done', values)} secret={made} onClose={close}>
            {words('partner.users.reset.handOver', values)}
          </SecretDialog>
        </Suspense>
      )}
    </>
  )
}
