import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton, GoLink } from '../../shared/portal/Go.tsx'
import { useOrganisation, useOrganisationPath, useSession } from '../../shared/portal/useSession.ts'
import { WhyButton } from '../../shared/rooms/delegation/WhyButton.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { ToReason } from '../requests/ToReason.tsx'
import { askForRights, type Customer } from './types.ts'

/** What this person cannot do here, why, and the way to it. */
export function AskForRights({ customer }: { customer: Customer }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const { name: organisation } = useOrganisation()
  const because = (...reasons: string[]) =>
    formats.list(
      customer.missing.filter((one) => reasons.includes(one.reason)).map((one) => name('action', one.action)),
    )
  const ungranted = because('no-right', 'right-ended')
  if (customer.missing.some((one) => one.reason === 'partner-suspended'))
    return (
      <Notice
        live={false}
        tone="warning"
        title={words('partner.rights.suspended', { organisation })}
        actions={<ToReason />}
      >
        {words('partner.rights.suspended.way')}
      </Notice>
    )
  if (customer.missing.some((one) => one.reason === 'rights-frozen'))
    return (
      <Notice
        live={false}
        tone="warning"
        title={words('partner.rights.frozen', {
          customer: customer.name,
          since: formats.moment(customer.frozenAt ?? ''),
        })}
      >
        {words('partner.rights.frozen.way', { customer: customer.name })}
      </Notice>
    )
  return (
    <>
      <NotYours customer={customer} />
      {ungranted && <Missing customer={customer} actions={ungranted} />}
    </>
  )
}

/** Reasons that lie with this partner: another group, another limit, another way of signing in. */
const OWN_REASONS = [
  'not-in-group',
  'right-unassigned',
  'outside-staff-limit',
  'second-factor-missing',
  'second-factor-demanded',
  'right-not-begun',
] as const

function NotYours({ customer }: { customer: Customer }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const path = `${useOrganisationPath()}/customers/${customer.id}`
  const { name: organisation } = useOrganisation()
  const { personId, displayName } = useSession()
  return OWN_REASONS.map((reason) => {
    const actions = customer.missing.filter((one) => one.reason === reason).map(({ action }) => action)
    if (!actions[0] || !personId) return null
    return (
      <div key={reason} className={look.row}>
        <p>
          {words(`partner.rights.own.${reason}`, {
            actions: formats.list(actions.map((action) => name('action', action))),
            organisation,
          })}
        </p>
        <WhyButton
          path={path}
          partner={organisation}
          people={[{ id: personId, name: displayName ?? '' }]}
          person={personId}
          action={actions[0]}
        />
      </div>
    )
  })
}

function Missing({ customer, actions }: { customer: Customer; actions: string }) {
  const words = useWords()
  const look = useLook()
  const mayAsk = useMay('requests.open')
  return (
    <div className={look.stackTight}>
      <p>{words('partner.rights.missing', { actions })}</p>
      {customer.openRequestId ? (
        <p>
          {words('partner.rights.waiting')}{' '}
          <GoLink inline to={`requests/${customer.openRequestId}`}>
            {words('partner.rights.waiting.see')}
          </GoLink>
        </p>
      ) : (
        mayAsk && (
          <div>
            <GoButton to={askForRights(customer.id)} size="small">
              {words('partner.customers.rights.ask')}
            </GoButton>
          </div>
        )
      )}
    </div>
  )
}
