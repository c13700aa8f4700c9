import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../../shared/api.ts'
import { useLanguage } from '../../../shared/intl/useLanguage.ts'
import { useOrganisationPath } from '../../../shared/portal/useSession.ts'
import type { Directory } from '../types.ts'
import { domainOf, isDomain } from './draft.ts'

const KEPT = 600_000

/**
 * What the directory tells of an exact domain. It is asked when the reader asks, leaves the field, or goes on: each look is counted and
 * written down, so typing alone asks nothing.
 */
export function useDirectory(address: string) {
  const path = `${useOrganisationPath()}/directory`
  const { language } = useLanguage()
  const queries = useQueryClient()
  const domain = domainOf(address)
  const whole = isDomain(domain)
  const [asked, setAsked] = useState(whole ? domain : '')
  const [begun] = useState(asked)
  const question = (of: string) => ({
    queryKey: [path, { domain: of }, language],
    queryFn: () => call<Directory>('GET', path, { query: { domain: of } }),
    staleTime: KEPT,
    retry: false,
  })
  const read = useQuery({ ...question(asked), enabled: asked !== '' })
  // A look that was put off looks for what stands there by then.
  const latest = useRef(domain)
  useEffect(() => void (latest.current = domain), [domain])
  const lookUp = () => {
    if (isDomain(latest.current)) setAsked(latest.current)
  }
  /** Whether a request to this address can be opened, as far as is known: looks it up now if that was not done. */
  const mayAsk = async (): Promise<boolean> => {
    if (!whole) return false
    setAsked(domain)
    const found = await queries.fetchQuery(question(domain)).catch(() => undefined)
    return found === undefined || (found.blockedBy === null && !found.isOwnCustomer)
  }
  return { domain, whole, asked, fresh: asked !== begun, read, lookUp, mayAsk }
}

export type DirectoryLook = ReturnType<typeof useDirectory>
