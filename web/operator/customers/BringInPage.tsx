import { useState } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Told } from '../../shared/states/Told.tsx'
import { BringInForm, type BroughtIn } from './BringInForm.tsx'

/** Brings a customer in: the only way into a national cloud. Its first Global Administrator is invited by mail and does the rest. */
export function BringInPage() {
  const words = useWords()
  const look = useLook()
  const [brought, setBrought] = useState<BroughtIn>()
  const next = brought && (
    <>
      <GoButton to={`customers?q=${encodeURIComponent(brought.name)}`} appearance="primary">
        {words('operator.bringIn.show')}
      </GoButton>
      <GoButton to="customers">{words('operator.customers')}</GoButton>
    </>
  )
  return (
    <Page
      title={words('operator.bringIn')}
      lead={words('operator.bringIn.lead')}
      above={<Back to="customers">{words('operator.customers')}</Back>}
    >
      <div className={look.stack}>
        {brought ? (
          <Told title={words('operator.bringIn.done', { customer: brought.name })} actions={next}>
            {words('operator.bringIn.done.what', { email: brought.email })}
          </Told>
        ) : (
          <BringInForm onDone={setBrought} />
        )}
      </div>
    </Page>
  )
}
