import { useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Told } from '../../shared/states/Told.tsx'
import { useLanguageName } from '../../shared/useLanguageName.ts'
import { AgreementForm, type Published } from './AgreementForm.tsx'

/** A new version in all its languages at once; what was published is never changed. */
export function PublishAgreementPage() {
  const words = useWords()
  const formats = useFormats()
  const language = useLanguageName()
  const look = useLook()
  const [published, setPublished] = useState<Published>()
  const back = <Back to="agreements">{words('operator.agreements')}</Back>
  return (
    <Page title={words('operator.agreements.new')} lead={words('operator.agreements.new.lead')} above={back}>
      <div className={look.stack}>
        {published ? (
          <Told
            title={words('operator.agreements.done', { version: published.version })}
            actions={
              <GoButton to="agreements" appearance="primary">
                {words('operator.agreements')}
              </GoButton>
            }
          >
            {words('operator.agreements.done.what', {
              languages: formats.list(published.editions.map((one) => language(one.language))),
            })}
          </Told>
        ) : (
          <AgreementForm onDone={setPublished} />
        )}
      </div>
    </Page>
  )
}
