import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Tag } from '../../shared/look/Tag.tsx'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { HoldersNow } from '../../shared/rooms/delegation/HoldersNow.tsx'
import { Freeze } from './Freeze.tsx'
import { LastUse } from './LastUse.tsx'
import type { Ended } from './PartnerCard.tsx'
import { RemoveRights } from './RemoveRights.tsx'
import { Roles } from './Roles.tsx'
import type { Delegation, Relationship } from './usePartnerRelationships.ts'

const useStyles = makeStyles({
  one: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-of-type': { paddingTop: 0, borderTop: 'none' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
})

type Props = { relationship: Relationship; onEnded: (ended: Ended) => void }

/** What the partner may administer now, in plain words and with the last day, and the button that ends it. */
export function Rights({ relationship, onEnded }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const running = relationship.delegations.filter((one) => one.endedAt === null)
  const partner = relationship.partner.name
  return (
    <section className={look.stackTight}>
      <div className={styles.head}>
        <h3 className={look.title3}>{words('customer.rights')}</h3>
        {running.length > 0 && relationship.mayEndRights && relationship.frozenAt === null && (
          <Freeze relationship={relationship} />
        )}
      </div>
      {running.length === 0 && <p className={look.body}>{words('customer.rights.none', { partner })}</p>}
      {running.map((delegation) => (
        <OneDelegation key={delegation.id} {...{ relationship, delegation, onEnded }} />
      ))}
      <LastUse relationship={relationship} />
      {running.length > 0 && <Now relationship={relationship} />}
      {running.length > 0 && !relationship.mayEndRights && <WhoMay />}
    </section>
  )
}

function OneDelegation({ relationship, delegation, onEnded }: Props & { delegation: Delegation }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const partner = relationship.partner.name
  return (
    <div className={styles.one}>
      <div className={styles.head}>
        <LastDay delegation={delegation} />
        {relationship.mayEndRights && <RemoveRights {...{ relationship, delegation, onEnded }} />}
      </div>
      <p className={look.body}>
        {words(delegation.inForce ? 'customer.rights.can' : 'customer.rights.could', { partner })}
      </p>
      <Points
        points={delegation.actions.map((code) => name('action', code))}
        sign={delegation.inForce ? 'yes' : 'plain'}
      />
      <Roles relationship={relationship} delegation={delegation} />
      <p className={look.quiet}>
        {words('customer.rights.ifRemoved', {
          partner,
          duty: relationship.supportDutyUntil === null ? 'runs' : 'ends',
        })}
      </p>
    </div>
  )
}

function LastDay({ delegation: { inForce, lastDay, grantedAt } }: { delegation: Delegation }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  return (
    <div>
      <p className={look.row}>
        <span className={look.strong}>{words('customer.rights.until', { date: formats.date(lastDay) })}</span>
        {!inForce && <Tag color="warning">{words('customer.rights.resting')}</Tag>}
      </p>
      <p className={look.quiet}>
        {words('customer.rights.given', { given: formats.day(grantedAt), left: formats.daysFromToday(lastDay) })}
      </p>
    </div>
  )
}

/** Who of the partner's people hold them now: read when it is opened. */
function Now({ relationship: { id, partner } }: { relationship: Relationship }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/partner-relationships/${id}`
  const [open, setOpen] = useState(false)
  return (
    <Disclosure summary={words('delegation.now', { partner: partner.name })} onToggle={setOpen}>
      {open && <HoldersNow path={path} partner={partner.name} />}
    </Disclosure>
  )
}

/** No button for this person: then who has it. */
function WhoMay() {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const { name: organisation } = useOrganisation()
  const roles = ['customer.global-administrator', 'customer.relationship-administrator'].map((role) =>
    words('role.of', { role: name('role', role), organisation }),
  )
  return <p className={look.body}>{words('customer.rights.whoMay', { roles: formats.list(roles) })}</p>
}
