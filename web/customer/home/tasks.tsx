import { Button } from '@fluentui/react-components'
import { BuildingRegular } from '@fluentui/react-icons/svg/building'
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text'
import { MailUnreadRegular } from '@fluentui/react-icons/svg/mail-unread'
import { PauseCircleRegular } from '@fluentui/react-icons/svg/pause-circle'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { ShieldQuestionRegular } from '@fluentui/react-icons/svg/shield-question'
import type { Agreements, Answer } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useOrganisation, useSession, useWholePlace } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import type { Relationship } from '../relationships/usePartnerRelationships.ts'
import { FirstYesLine } from './FirstYesLine.tsx'
import { Task } from './Task.tsx'
import type { Joining, Waiting } from './useTasks.ts'

/** A partner asks. The answer is given on the door’s own page, which draws what would be accepted. */
export function RequestTask({ request }: { request: Waiting }) {
  const words = useWords()
  const formats = useFormats()
  const organisation = useOrganisation()
  const base = useWholePlace()().split('/')[1]
  const partner = request.partner.name
  const kind = request.changes
    ? 'more'
    : request.purpose === 'rights'
      ? 'rights'
      : request.includeRights
        ? 'both'
        : 'relationship'
  const href = `/${base}/invitation?${new URLSearchParams({ organisation: organisation.organisationId, request: request.requestId })}`
  const first = request.firstYes
  const seconds = useMay('invitation.accept') && first !== null && !first.own
  const button = (
    <Button as="a" appearance={first?.own ? 'secondary' : 'primary'} href={href}>
      {words(seconds ? 'customer.home.request.second' : 'customer.home.request.open')}
    </Button>
  )
  return (
    <Task
      icon={<MailUnreadRegular />}
      title={words(`customer.home.request.${kind}`, { partner })}
      action={button}
      details={first && <FirstYesLine first={first} seconds={seconds} />}
    >
      {request.changes && <>{words('customer.home.request.more.what', { partner })} </>}
      {words('customer.home.request.until', {
        asked: formats.day(request.openedAt),
        until: formats.day(request.expiresAt),
      })}
    </Task>
  )
}

/** Nothing can be ordered or administered through it for now: whoever decides here may want another. */
export function SuspendedTask({ relationship: { partner } }: { relationship: Relationship }) {
  const words = useWords()
  const button = <GoButton to="partner-relationships">{words('customer.home.suspended.open')}</GoButton>
  return (
    <Task
      icon={<PauseCircleRegular />}
      title={words('customer.home.suspended', { partner: partner.name })}
      action={button}
    >
      {words('customer.home.suspended.what')}
    </Task>
  )
}

export function AgreementTask({ agreement }: { agreement: Answer<Agreements['agreementStatus']> }) {
  const words = useWords()
  const formats = useFormats()
  const { installation } = useSession()
  const { current } = agreement
  const button = (
    <GoButton to="agreements" appearance="primary">
      {words('customer.home.agreement.open')}
    </GoButton>
  )
  return (
    <Task icon={<DocumentTextRegular />} title={words('customer.home.agreement', { installation })} action={button}>
      {words('customer.home.agreement.why', {
        version: current?.version ?? 0,
        from: current ? formats.day(current.effectiveFrom) : '',
      })}
    </Task>
  )
}

/** Nobody here has accepted anything yet: an organisation that a partner founded begins with this. */
export function FirstAgreementTask() {
  const words = useWords()
  const { installation } = useSession()
  const { name } = useOrganisation()
  const button = (
    <GoButton to="agreements" appearance="primary">
      {words('customer.home.agreement.open')}
    </GoButton>
  )
  return (
    <Task icon={<DocumentTextRegular />} title={words('account.agreement.first', { installation })} action={button}>
      {words('account.agreement.first.why', { organisation: name })}
    </Task>
  )
}

/** A partner founded the organisation: who, when, and where that can be ended. */
export function CreatedTask({ relationship }: { relationship: Relationship }) {
  const words = useWords()
  const formats = useFormats()
  const { name } = useOrganisation()
  const partner = relationship.partner.name
  const button = <GoButton to="partner-relationships">{words('account.created.task.open')}</GoButton>
  return (
    <Task
      icon={<BuildingRegular />}
      title={words('account.created.task', { partner, organisation: name })}
      action={button}
    >
      {words('account.created.task.what', { partner, organisation: name, date: formats.day(relationship.since) })}
    </Task>
  )
}

export function VerificationTask() {
  const words = useWords()
  const { name } = useOrganisation()
  const { installation } = useSession()
  const button = <GoButton to="settings/organisation">{words('customer.home.unverified.open')}</GoButton>
  return (
    <Task
      icon={<ShieldQuestionRegular />}
      title={words('customer.home.unverified', { organisation: name })}
      action={button}
    >
      {words('customer.home.unverified.why', { installation })}
    </Task>
  )
}

export function JoiningTask({ asking }: { asking: readonly Joining[] }) {
  const words = useWords()
  const formats = useFormats()
  const { name } = useOrganisation()
  const who = asking.map((one) => one.displayName ?? one.email).filter((one) => one !== null)
  const button = <GoButton to="users">{words('customer.home.joining.open')}</GoButton>
  return (
    <Task
      icon={<PersonAddRegular />}
      title={words('customer.home.joining', { count: asking.length, organisation: name })}
      action={button}
    >
      {who.length ? formats.list(who) : words('customer.home.joining.why')}
    </Task>
  )
}

/** Another administrator wants one yes to be enough again. */
export function DropTask({ name }: { name: string }) {
  const words = useWords()
  const button = (
    <GoButton to="settings/guardrails" appearance="primary">
      {words('two.agree.open')}
    </GoButton>
  )
  return (
    <Task icon={<ShieldQuestionRegular />} title={words('guardrails.two.task', { name })} action={button}>
      {words('guardrails.two.task.why')}
    </Task>
  )
}
