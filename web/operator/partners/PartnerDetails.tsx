import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { useRegistration } from '../parts/Registration.tsx'
import type { PartnerRow } from '../parts/useInstallation.ts'

const PartnerDialog = lazy(() => import('./PartnerDialog.tsx'))

export type PartnerVerb = 'confirm' | 'suspend' | 'resume' | 'change'

/** One partner: what is known of it, and what the operator can do. */
export function PartnerDetails({ partner, onDone }: { partner: PartnerRow; onDone: (verb: PartnerVerb) => void }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const registration = useRegistration(partner)
  const [opened, setOpened] = useState<PartnerVerb>()
  return (
    <div className={look.stack}>
      <Facts
        items={[
          ...registration,
          {
            label: words('operator.confirmed'),
            value: partner.confirmedAt ? formats.moment(partner.confirmedAt) : words('operator.confirmed.not'),
          },
          {
            label: words('operator.suspended'),
            value: partner.suspendedAt ? formats.moment(partner.suspendedAt) : words('operator.suspended.not'),
          },
          {
            label: words('operator.requestLimit'),
            value: words('operator.requestLimit.day', { count: partner.requestLimit }),
          },
          { label: words('operator.founded'), value: formats.day(partner.foundedAt) },
          { label: words('operator.id'), value: <span className={look.mono}>{partner.id}</span> },
        ]}
      />
      <Verbs partner={partner} open={setOpened} />
      {opened && (
        <Suspense fallback={null}>
          <PartnerDialog
            verb={opened}
            partner={partner}
            onClose={() => setOpened(undefined)}
            onDone={() => onDone(opened)}
          />
        </Suspense>
      )}
    </div>
  )
}

function Verbs({ partner, open }: { partner: PartnerRow; open: (verb: PartnerVerb) => void }) {
  const words = useWords()
  const look = useLook()
  const verbs: PartnerVerb[] = [
    ...(partner.confirmedAt ? [] : (['confirm'] as const)),
    'change',
    partner.suspendedAt ? 'resume' : 'suspend',
  ]
  return (
    <div className={look.row}>
      {verbs.map((verb) => (
        <Button key={verb} appearance={verb === 'confirm' ? 'primary' : undefined} onClick={() => open(verb)}>
          {words(`operator.partner.${verb}`)}
        </Button>
      ))}
    </div>
  )
}
