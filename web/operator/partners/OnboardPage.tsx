import { useState } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Told } from '../../shared/states/Told.tsx'
import { OnboardForm, type Onboarded } from './OnboardForm.tsx'

/** Brings a new partner in; its first person is invited by mail and does the rest. */
export function OnboardPage() {
  const words = useWords()
  const look = useLook()
  const [onboarded, setOnboarded] = useState<Onboarded>()
  const back = <Back to="partners">{words('operator.partners')}</Back>
  const next = onboarded && (
    <>
      <GoButton to={`partners?q=${encodeURIComponent(onboarded.name)}`} appearance="primary">
        {words('operator.onboard.show')}
      </GoButton>
      <GoButton to="partners">{words('operator.partners')}</GoButton>
    </>
  )
  return (
    <Page title={words('operator.onboard')} lead={words('operator.onboard.lead')} above={back}>
      <div className={look.stack}>
        {onboarded ? (
          <Told title={words('operator.onboard.done', { partner: onboarded.name })} actions={next}>
            {words('operator.onboard.done.what', { email: onboarded.email })}
          </Told>
        ) : (
          <OnboardForm onDone={setOnboarded} />
        )}
      </div>
    </Page>
  )
}
