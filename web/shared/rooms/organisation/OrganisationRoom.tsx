import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useRead } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Notice } from '../../states/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { useMay } from '../parts/useMay.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { DomainSection } from './DomainSection.tsx'
import { OrganisationFacts } from './OrganisationFacts.tsx'
import type { Organisation } from './types.ts'

/** What others see of this organisation, what may be changed here, and its domain. */
export default function OrganisationRoom() {
  const look = useLook()
  const words = useWords()
  const read = useRead<Organisation>(useOrganisationPath())
  const manages = useMay('organisation.manage')
  const [changing, setChanging] = useState(false)
  return (
    <Shown of={read}>
      {(organisation) => (
        <div className={look.stack}>
          {organisation.suspended && (
            <Notice tone="error" live={false} title={words('rooms.organisation.suspended')}>
              {words('rooms.organisation.suspended.what')}
            </Notice>
          )}
          <Section
            title={organisation.name}
            lead={words('rooms.organisation.lead')}
            actions={manages && <Button onClick={() => setChanging(true)}>{words('rooms.organisation.change')}</Button>}
          >
            <OrganisationFacts organisation={organisation} />
            <p className={look.quiet}>{words(`rooms.organisation.fixed.${organisation.kind}`)}</p>
          </Section>
          {manages && organisation.kind !== 'provider' && <DomainSection />}
          {changing && <ChangeDialog organisation={organisation} onClose={() => setChanging(false)} />}
        </div>
      )}
    </Shown>
  )
}
