import { CopyButton } from '../../CopyButton.tsx'
import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Facts } from '../parts/Facts.tsx'
import type { Organisation } from './types.ts'
import { Tag } from '../parts/Tag.tsx'

export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const words = useWords()
  const look = useLook()
  const name = useNames()
  const formats = useFormats()
  const o = organisation
  const id = (
    <span className={look.row}>
      <span className={look.mono}>{o.id}</span>
      <CopyButton text={o.id} size="small" appearance="subtle" />
    </span>
  )
  return (
    <Facts
      items={[
        { label: words('rooms.organisation.legalName'), value: o.legalName },
        { label: words('rooms.organisation.registration'), value: o.registrationNumber },
        {
          label: words('rooms.organisation.kind'),
          value: o.channel ? name('channel', o.channel) : name('kind', o.kind),
        },
        {
          label: words('rooms.organisation.place'),
          value: [o.city, formats.country(o.country)].filter(Boolean).join(', '),
        },
        { label: words('rooms.organisation.cloud'), value: name('cloud', o.cloud) },
        { label: words('rooms.organisation.domain'), value: o.domain },
        { label: words('rooms.organisation.verified'), value: <Verified organisation={o} /> },
        { label: words('shared.language'), value: formats.language(o.language) },
        { label: words('rooms.organisation.timeZone'), value: o.timeZone },
        { label: words('rooms.organisation.since'), value: formats.day(o.foundedAt) },
        { label: words('rooms.organisation.id'), value: id },
      ]}
    />
  )
}

function Verified({ organisation: { verified, domainProvedAt, confirmedAt } }: { organisation: Organisation }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const why = domainProvedAt
    ? words('rooms.organisation.proved', { date: formats.day(domainProvedAt) })
    : confirmedAt
      ? words('rooms.organisation.confirmed', { date: formats.day(confirmedAt) })
      : words('rooms.organisation.unverified.why')
  return (
    <span className={look.row}>
      <Tag color={verified ? 'success' : 'warning'}>
        {words(verified ? 'rooms.organisation.isVerified' : 'rooms.organisation.unverified')}
      </Tag>
      {why}
    </span>
  )
}
