import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { CanDo } from './CanDo.tsx'
import { PartnerFacts } from './PartnerFacts.tsx'
import { PartOf } from './PartOf.tsx'
import { UntilWhen } from './UntilWhen.tsx'
import { Verified } from './Verified.tsx'
import type { Drawn, Part } from './types.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    alignItems: 'start',
    '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
})

/** The document in plain words: who asks, what for, until when, what not, how to stop it, what stays. Nothing that is not in it. */
export function ConsentShown({ invitation, changed }: { invitation: Drawn; changed: readonly Part[] }) {
  const { document } = invitation
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const styles = useStyles()
  const { partner, customer, installation, rights } = document
  const values = { partner: partner.name, customer: customer.name, date: rights ? formats.date(rights.lastDay) : '' }
  const marked = (part: Part) => changed.includes(part)
  return (
    <article className={look.card}>
      <div className={look.stack}>
        <div className={look.stackTight}>
          <p className={look.quiet}>{words('invitation.for', values)}</p>
          <h1 className={look.title1}>
            {words(document.purpose === 'rights' ? 'invitation.title.rights' : 'invitation.title.relationship', values)}
          </h1>
          <Verified
            partner={partner}
            since={partner.verifiedSince}
            installation={installation}
            asker={invitation.values['/askedBy/name'] ?? null}
          />
          {document.standingLink !== undefined && <p className={look.quiet}>{words('invitation.standing', values)}</p>}
          {document.purpose === 'rights' && <p className={look.lead}>{words('invitation.face.onlyRights')}</p>}
        </div>
        {!partner.verified && (
          <Notice live={false} tone="warning" title={words('invitation.unverified.warning', { installation })} />
        )}
        <PartnerFacts partner={partner} channel={partner.channel} />
        <div className={styles.columns}>
          <CanDo invitation={invitation} changed={marked('rights') || marked('commerce')} />
          <div className={styles.column}>
            <PartOf title={words('invitation.never.title')} changed={marked('never')}>
              <Points sign="no" points={document.never.map((code) => name('never', code, values))} />
            </PartOf>
            <UntilWhen document={document} changed={marked('rights')} />
            <PartOf title={words('invitation.stop.title')}>
              <p className={look.body}>{words('invitation.stop.text')}</p>
            </PartOf>
            <PartOf
              title={words(rights ? 'invitation.stays.title' : 'invitation.stays.title.commerce')}
              changed={marked('stays')}
            >
              <Points points={document.stays.map((code) => name('stays', code, values))} />
            </PartOf>
          </div>
        </div>
      </div>
    </article>
  )
}
