import { useParams } from 'react-router'
import type { Answer, Installation } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { Prose } from '../../shared/rooms/agreement/Prose.tsx'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { useAgreementEditions } from './useAgreementEditions.ts'
import { useInstallationPath, type AgreementEdition } from '../parts/useInstallation.ts'

/** One text as it was published. */
export function AgreementTextPage() {
  const words = useWords()
  const look = useLook()
  const { editionId } = useParams()
  const path = `${useInstallationPath()}/agreement-editions`
  const text = useRead<Answer<Installation['agreementText']>>(`${path}/${editionId}`)
  const all = useAgreementEditions()
  const edition = all.data?.items.find((one) => one.id === editionId)
  const back = <Back to="agreements">{words('operator.agreements')}</Back>
  return (
    <Page title={text.data?.title ?? words('operator.agreements')} above={back}>
      <Shown of={text}>
        {({ body, digest }) => (
          <div className={look.stack}>
            <About edition={edition} digest={digest} />
            <div className={look.card} lang={edition?.language}>
              <Prose text={body} />
            </div>
          </div>
        )}
      </Shown>
    </Page>
  )
}

function About({ edition, digest }: { edition: AgreementEdition | undefined; digest: string }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  return (
    <Facts
      items={[
        edition && { label: words('operator.agreement.versionLabel'), value: formats.number(edition.version) },
        edition && {
          label: words('operator.country'),
          value: edition.country === '*' ? words('operator.agreement.elsewhere') : formats.country(edition.country),
        },
        edition && {
          label: words('operator.agreement.language'),
          value: words(edition.binding ? 'operator.agreement.binds' : 'operator.agreement.translates', {
            language: formats.language(edition.language),
          }),
        },
        edition && { label: words('operator.reference.from'), value: formats.day(edition.effectiveFrom) },
        edition && { label: words('operator.agreement.published'), value: formats.moment(edition.publishedAt) },
        { label: words('operator.agreement.digest'), value: <span className={look.mono}>{digest}</span> },
      ]}
    />
  )
}
