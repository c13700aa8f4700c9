import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Withheld } from '../../shared/rooms/delegation/Withheld.tsx'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useTermsWords } from '../../shared/rooms/parts/useTermsWords.ts'
import { useLanguageName } from '../../shared/useLanguageName.ts'
import { AgreementRead } from './AgreementShown.tsx'
import { valueAt, type Consent, type Given, type Receipt } from './receipt.ts'
import { PersonalValue } from './WhoAnswered.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
})

/** What was on the page when the answer was given, drawn from the kept document and nothing else. */
export function ConsentShown({ consent, given, receipt }: { consent: Consent; given?: Given; receipt: Receipt }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const language = useLanguageName()
  const styles = useStyles()
  const { partner, customer, rights } = consent
  const values = {
    partner: partner.name,
    customer: customer.name,
    date: rights ? formats.date(given?.lastDay ?? rights.lastDay) : '',
  }
  const points = (kind: string, codes: readonly string[]) => codes.map((code) => name(kind, code, values))
  return (
    <Section
      title={words('customer.receipt.shown')}
      lead={words('customer.receipt.shown.in', {
        language: language(consent.shownIn.language),
        portal: name('portal', consent.portal),
      })}
    >
      <WhoAsked consent={consent} receipt={receipt} />
      <div className={styles.columns}>
        <Part title={words('customer.receipt.commerce', values)}>
          <Points points={points('commerce', consent.commerce)} sign="yes" />
        </Part>
        {rights && <RightsThen asked={rights} given={given} partner={partner.name} />}
        <Part title={words('customer.receipt.never', values)}>
          <Points points={points('never', consent.never)} sign="no" />
        </Part>
        <Part title={words('customer.receipt.stays')}>
          <Points points={points('stays', consent.stays)} />
        </Part>
      </div>
      {consent.agreement && (
        <Part
          title={words('customer.receipt.agreement', {
            installation: consent.installation,
            version: consent.agreement.version,
          })}
        >
          <AgreementRead {...consent.agreement} />
        </Part>
      )}
    </Section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const look = useLook()
  return (
    <div className={look.stackTight}>
      <h3 className={look.title3}>{title}</h3>
      {children}
    </div>
  )
}

function WhoAsked({
  consent: { partner, installation, standingLink },
  receipt,
}: {
  consent: Consent
  receipt: Receipt
}) {
  const words = useWords()
  const formats = useFormats()
  const verified =
    partner.verified && partner.verifiedSince
      ? words('customer.receipt.verifiedBy', { installation, since: formats.day(partner.verifiedSince) })
      : words('customer.partner.unverified')
  return (
    <Facts
      items={[
        { label: words('customer.receipt.partner'), value: partner.name },
        {
          label: words('customer.receipt.legalName'),
          value: [partner.legalName, partner.registrationNumber].filter(Boolean).join(', '),
        },
        {
          label: words('customer.receipt.place'),
          value: [partner.city, formats.country(partner.country)].filter(Boolean).join(', '),
        },
        { label: words('customer.receipt.domain'), value: partner.domain },
        { label: words('customer.receipt.checked'), value: verified },
        {
          label: words('customer.receipt.asker'),
          value: <PersonalValue of={valueAt(receipt, '/consent/askedBy/name')} />,
        },
        standingLink !== undefined && {
          label: words('customer.receipt.standing'),
          value: words('customer.receipt.standing.what'),
        },
      ]}
    />
  )
}

/** What was given; and what was asked, where that was more. */
function RightsThen({ asked, given, partner }: { asked: Rights; given: Given | undefined; partner: string }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const terms = useTermsWords()
  const { lastDay, roles } = given ?? { lastDay: asked.lastDay, roles: asked.roles.map(({ id }) => id) }
  const actions = [...new Set(asked.roles.filter(({ id }) => roles.includes(id)).flatMap((role) => role.actions))]
  const named = (ids: readonly string[]) => formats.list(ids.map((id) => name('role', id)))
  const narrowed = roles.length < asked.roles.length || lastDay < asked.lastDay
  return (
    <Part title={words('customer.receipt.rights', { partner, date: formats.date(lastDay) })}>
      <Points points={actions.map((action) => name('action', action))} sign="yes" />
      <p className={look.quiet}>{words('customer.receipt.roles', { roles: named(roles) })}</p>
      {given?.terms.some((one) => one.lastDay !== lastDay || one.startDay !== null || one.extendDays > 0) &&
        given.terms.map((one) => (
          <p key={one.role} className={look.quiet}>
            {name('role', one.role)}: {terms(one)}
          </p>
        ))}
      <Withheld roles={asked.withheld ?? []} />
      {narrowed && (
        <p className={look.quiet}>
          {words('customer.receipt.asked', {
            roles: named(asked.roles.map(({ id }) => id)),
            date: formats.date(asked.lastDay),
          })}
        </p>
      )}
    </Part>
  )
}

type Rights = NonNullable<Consent['rights']>
