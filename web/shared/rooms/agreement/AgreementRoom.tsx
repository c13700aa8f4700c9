import { useState } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useRead } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { Section } from '../parts/Section.tsx'
import { Acceptances } from './Acceptances.tsx'
import { AgreementState } from './AgreementState.tsx'
import { EditionReader } from './EditionReader.tsx'
import { SignForm } from './SignForm.tsx'
import type { AgreementKind, AgreementStatus } from './types.ts'

/** The agreement with the provider: read it, download it, sign it, and see who signed which version when. */
export default function AgreementRoom({ kind }: { kind: AgreementKind }) {
  const look = useLook()
  const read = useRead<AgreementStatus>(`${useOrganisationPath()}/agreements/${kind}`)
  return (
    <Shown of={read}>
      {(status) => (
        <div className={look.stack}>
          <Current kind={kind} status={status} />
          {status.acceptances.length > 0 && <Acceptances status={status} />}
        </div>
      )}
    </Shown>
  )
}

function Current({ kind, status }: { kind: AgreementKind; status: AgreementStatus }) {
  const words = useWords()
  const [chosen, setChosen] = useState<string>()
  const edition = status.editions.find((one) => one.id === chosen) ?? status.current
  if (!edition) return <Empty title={words('rooms.agreement.nothing')}>{words('rooms.agreement.nothing.way')}</Empty>
  return (
    <Section title={edition.title}>
      <AgreementState status={status} />
      <EditionReader edition={edition} editions={status.editions} choose={setChosen} />
      {status.state !== 'current' && (
        <SignForm key={edition.id} kind={kind} edition={edition} maySign={status.maySign} />
      )}
    </Section>
  )
}
