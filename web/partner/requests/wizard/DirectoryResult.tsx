import { Button } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormats } from '../../../shared/format.ts'
import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { Loading } from '../../../shared/states/Loading.tsx'
import { Notice } from '../../../shared/states/Notice.tsx'
import { Problem } from '../../../shared/states/Problem.tsx'
import { problemIn } from '../../../shared/problem.ts'
import type { Directory, Options } from '../types.ts'
import { languageOf } from './draft.ts'
import type { Change } from './WhatStep.tsx'

type Props = { of: UseQueryResult<Directory>; domain: string; options: Options; change: Change; fresh: boolean }

/** What the directory tells of a domain: country, cloud, and whether it may be asked at all, with the reason. */
export function DirectoryResult({ of: { data, error, refetch }, domain, options, change, fresh }: Props) {
  const country = data?.country ?? null
  useEffect(() => {
    // A draft that is come back to keeps the language it was given.
    if (country && fresh) change({ language: languageOf(country) })
  }, [country, fresh, change])
  if (error) return <Problem problem={problemIn(error)} retry={() => void refetch()} />
  if (!data) return <Loading lines={1} />
  if (!data.found) return <Unknown domain={domain} />
  if (data.isOwnCustomer) return <Own found={data} change={change} />
  return data.blockedBy ? <Blocked found={data} options={options} /> : <Found found={data} domain={domain} />
}

function Unknown({ domain }: { domain: string }) {
  const words = useWords()
  return (
    <Notice title={words('partner.directory.unknown', { domain })}>{words('partner.directory.unknown.what')}</Notice>
  )
}

function Found({ found, domain }: { found: Directory; domain: string }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const place = formats.country(found.country ?? '')
  return (
    <Notice
      tone="success"
      title={words('partner.directory.found', { domain, country: place, cloud: name('cloud', found.cloud ?? '') })}
    >
      {words('partner.directory.found.what')}
    </Notice>
  )
}

function Own({ found, change }: { found: Directory; change: Change }) {
  const words = useWords()
  const turn = () =>
    change({
      purpose: 'rights',
      to: 'own',
      includeRights: true,
      customerId: found.customerId,
      customerName: found.name ?? '',
    })
  return (
    <Notice
      tone="warning"
      title={words('partner.directory.own', { name: found.name ?? '' })}
      actions={
        <Button size="small" onClick={turn}>
          {words('partner.way.rights')}
        </Button>
      }
    >
      {words('partner.directory.own.what')}
    </Notice>
  )
}

/** R4 and its like, told before anything is written. */
function Blocked({ found, options }: { found: Directory; options: Options }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const values = {
    customerCountry: formats.country(found.country ?? ''),
    partnerCountry: formats.country(options.country),
    region: options.regionId ? name('region', options.regionId) : 'none',
    count: options.regionCountries.length,
    edition: options.regionEdition,
  }
  const known =
    found.blockedBy === 'region-differs' ||
    found.blockedBy === 'own-organisation' ||
    found.blockedBy === 'addressee-not-customer'
      ? found.blockedBy
      : 'other'
  return (
    <Notice tone="error" title={words(`partner.blocked.${known}`, values)}>
      {words(`partner.blocked.${known}.way`, values)}
    </Notice>
  )
}
