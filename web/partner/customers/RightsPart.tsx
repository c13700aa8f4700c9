import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import { Assignments } from './Assignments.tsx'
import { AskForRights } from './AskForRights.tsx'
import { Elevations } from './Elevations.tsx'
import { EnterPortal } from './EnterPortal.tsx'
import { GiveUp } from './GiveUp.tsx'
import { GrantedRoles } from './GrantedRoles.tsx'
import { Part } from './Part.tsx'
import { askForRights, type Customer, type Delegation } from './types.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'

const useStyles = makeStyles({
  grant: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  list: { paddingLeft: tokens.spacingHorizontalXL },
})

/** What the customer granted, in plain words, and until when; what is not granted can be asked for. */
export function RightsPart({ customer }: { customer: Customer }) {
  const words = useWords()
  const look = useLook()
  const running = customer.delegations.filter((one) => one.endedAt === null)
  return (
    <Part title={words('partner.rights')}>
      {running.map((one) => (
        <Grant key={one.id} customer={customer} delegation={one} />
      ))}
      {running.length === 0 && <p>{words('partner.rights.none', { customer: customer.name })}</p>}
      {customer.actions.length > 0 && <EnterPortal customer={customer} />}
      <AskForRights customer={customer} />
      <Elevations customer={customer} />
      <Ended delegations={customer.delegations} className={look.quiet} />
    </Part>
  )
}

function Grant({ customer, delegation }: { customer: Customer; delegation: Delegation }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const name = useNames()
  const formats = useFormats()
  const { name: organisation } = useOrganisation()
  return (
    <div className={styles.grant}>
      <p>
        {words('partner.rights.until', { date: formats.date(delegation.lastDay), organisation })}{' '}
        {!delegation.inForce && <Tag color="danger">{words('partner.rights.resting')}</Tag>}
      </p>
      <ul className={styles.list}>
        {delegation.actions.map((action) => (
          <li key={action}>{name('action', action)}</li>
        ))}
      </ul>
      <Assignments customer={customer} delegation={delegation} />
      <GrantedRoles customer={customer} delegation={delegation} />
      <div className={look.row}>
        <AskForMore customer={customer} delegation={delegation} />
        <GiveUp customer={customer} delegation={delegation} />
      </div>
    </div>
  )
}

/** Longer, or more, by a request that adds to what runs. */
function AskForMore({ customer, delegation }: { customer: Customer; delegation: Delegation }) {
  const words = useWords()
  const mayAsk = useMay('requests.open-with-rights')
  if (!mayAsk || customer.openRequestId) return null
  return (
    <GoButton to={`${askForRights(customer.id)}&changes=${delegation.id}`} size="small">
      {words('partner.rights.change')}
    </GoButton>
  )
}

const SHOWN = 3

/** The last few that ended, and why. */
function Ended({ delegations, className }: { delegations: readonly Delegation[]; className: string }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const ended = delegations
    .filter((one) => one.endedAt !== null)
    .toSorted((a, b) => b.endedAt!.localeCompare(a.endedAt!))
  return ended.slice(0, SHOWN).map((one) => (
    <p key={one.id} className={className}>
      {words('partner.rights.ended', {
        template: name('template', one.template),
        date: formats.day(one.endedAt!),
        cause: name('cause', one.endedCause ?? 'lapsed'),
      })}
    </p>
  ))
}
