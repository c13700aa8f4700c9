import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Told } from '../../shared/states/Told.tsx'
import type { Options } from '../requests/types.ts'
import { Blocked } from '../requests/wizard/Blocked.tsx'
import { NewCustomerForm, type Created } from './NewCustomerForm.tsx'

/** A company that is not here yet: its organisation is founded, and its first administrator decides the rest. */
export function NewCustomerPage() {
  const words = useWords()
  const [created, setCreated] = useState<Created>()
  const options = useRead<Options>(`${useOrganisationPath()}/request-options`)
  return (
    <Page
      title={words('account.new')}
      lead={words('account.new.lead')}
      above={<Back to="customers">{words('account.billing.back')}</Back>}
    >
      {created ? (
        <Done created={created} onAnother={() => setCreated(undefined)} />
      ) : (
        <Shown of={options}>
          {(known) =>
            known.blockedBy ? (
              <Blocked code={known.blockedBy} />
            ) : (
              <NewCustomerForm options={known} onDone={setCreated} />
            )
          }
        </Shown>
      )}
    </Page>
  )
}

function Done({ created, onAnother }: { created: Created; onAnother: () => void }) {
  const words = useWords()
  const actions = (
    <>
      <GoButton to={`customers?q=${encodeURIComponent(created.name)}`} appearance="primary">
        {words('account.new.done.show')}
      </GoButton>
      <Button onClick={onAnother}>{words('account.new.done.another')}</Button>
    </>
  )
  return (
    <Told title={words('account.new.done', { customer: created.name })} actions={actions}>
      {words('account.new.done.what', { email: created.invited })}
    </Told>
  )
}
