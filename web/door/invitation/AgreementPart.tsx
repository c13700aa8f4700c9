import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text'
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { CheckField } from '../../shared/forms/CheckField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { PartOf } from './PartOf.tsx'
import type { Consent } from './types.ts'

const AgreementText = lazy(() => import('./AgreementText.tsx'))

/** The box that the answer asks for. */
export const TICK = 'agreement-accepted'

type Tick = { agreed: boolean; setAgreed: (agreed: boolean) => void; fault: boolean }
type Props = { document: Consent; organisationId: string; changed: boolean; tick?: Tick }

/** What is signed besides: which text, in which language, which one binds; and the box, never ticked beforehand. */
export function AgreementPart({ document, organisationId, changed, tick }: Props) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const [reading, setReading] = useState<{ edition: string; open: boolean }>()
  const readEdition = (edition: string) => setReading({ edition, open: true })
  const { agreement, installation, customer } = document
  if (!agreement)
    return (
      <section className={look.card}>
        <p className={look.body}>{words('invitation.agreement.none')}</p>
      </section>
    )
  const path = (edition: string) => `/organisations/${organisationId}/agreement-editions/${edition}`
  const { read, binding } = agreement
  const translated = read.edition !== binding.edition
  const values = { installation, customer: customer.name, version: agreement.version }
  return (
    <section className={look.card}>
      <PartOf title={words('invitation.agreement.title')} changed={changed}>
        <p className={look.strong}>
          {words('invitation.agreement.name', { ...values, language: formats.languageInText(read.language) })}
        </p>
        <p className={look.body}>
          {words('invitation.agreement.parties', values)}{' '}
          {translated &&
            words('invitation.agreement.translation', { language: formats.languageInText(binding.language) })}
        </p>
        <div className={look.row}>
          <Button icon={<DocumentTextRegular />} onClick={() => readEdition(read.edition)}>
            {words('invitation.agreement.read')}
          </Button>
          <Button as="a" href={addressOf(`${path(read.edition)}/text`)} download icon={<ArrowDownloadRegular />}>
            {words('invitation.agreement.download')}
          </Button>
          {translated && (
            <Button appearance="subtle" onClick={() => readEdition(binding.edition)}>
              {words('invitation.agreement.readBinding')}
            </Button>
          )}
        </div>
        {tick && (
          <CheckField
            id={TICK}
            label={words('invitation.agreement.accept', values)}
            checked={tick.agreed}
            onChange={tick.setAgreed}
            fault={tick.fault ? words('invitation.agreement.fault', values) : undefined}
          />
        )}
      </PartOf>
      {reading && (
        <Suspense fallback={null}>
          <AgreementText
            path={path(reading.edition)}
            open={reading.open}
            onClose={() => setReading({ ...reading, open: false })}
          />
        </Suspense>
      )}
    </section>
  )
}
