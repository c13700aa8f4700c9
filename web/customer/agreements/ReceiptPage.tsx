import { useParams } from 'react-router'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { AgreementShown } from './AgreementShown.tsx'
import { ConsentShown } from './ConsentShown.tsx'
import { Declared } from './Declared.tsx'
import { DutyEnded } from './DutyEnded.tsx'
import { HowToCheck } from './HowToCheck.tsx'
import { documentOf, isSealed, type Receipt, type ReceiptDocument } from './receipt.ts'
import { RemovedShown } from './RemovedShown.tsx'
import { WhoAnswered } from './WhoAnswered.tsx'

/** One receipt: what was shown, who answered when, and how anybody can check it without us. */
export function ReceiptPage() {
  const { evidenceId } = useParams()
  const words = useWords()
  const read = useRead<Receipt>(`${useOrganisationPath()}/evidence/${evidenceId}`)
  if (read.data) return <Drawn receipt={read.data} />
  return (
    <Page title={words('customer.receipt')} above={<ToAll />}>
      <Shown of={read}>{() => null}</Shown>
    </Page>
  )
}

function Drawn({ receipt }: { receipt: Receipt }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const document = documentOf(receipt)
  const title = name('customer.receipt.kind', receipt.kind, { partner: document.consent?.partner.name ?? '' })
  return (
    <Page title={title} lead={words('customer.receipt.at', { at: formats.moment(receipt.at) })} above={<ToAll />}>
      <Verified receipt={receipt} />
      <div className={look.stack}>
        <WhoAnswered receipt={receipt} document={document} />
        {document.consent && (
          <ConsentShown consent={document.consent} given={document.given ?? undefined} receipt={receipt} />
        )}
        {document.founder && <Declared document={document} />}
        {document.dutySince && <DutyEnded document={document} />}
        {document.closed && <RemovedShown closed={document.closed} />}
        {document.binding && document.read && (
          <AgreementShown version={document.version ?? 0} binding={document.binding} read={document.read} />
        )}
        <HowToCheck receipt={receipt} wholeOpen={!isKnown(document)} />
      </div>
    </Page>
  )
}

/** What the page cannot draw in words it shows as it was kept. */
const isKnown = ({ consent, founder, binding, dutySince, closed, recovery }: ReceiptDocument) =>
  Boolean(consent ?? founder ?? binding ?? dutySince ?? closed ?? recovery)

function ToAll() {
  const words = useWords()
  return <Back to="agreements/receipts">{words('customer.receipts.all')}</Back>
}

function Verified({ receipt }: { receipt: Receipt }) {
  const words = useWords()
  if (receipt.verified)
    return (
      <Notice tone="success" live={false} title={words('customer.receipt.verified')}>
        {words(isSealed(receipt) ? 'customer.receipt.verified.what' : 'customer.receipt.verified.unsealed')}
      </Notice>
    )
  return (
    <Notice tone="error" title={words('customer.receipt.broken')}>
      {words('customer.receipt.broken.what')}
    </Notice>
  )
}
