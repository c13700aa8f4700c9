import { useCallback } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import type { RequestRow } from './types.ts'

type Addressed = Pick<RequestRow, 'customerName' | 'addresseeName' | 'addresseeEmail' | 'domain'>

const nameOf = (request: Addressed) =>
  request.customerName ?? request.domain ?? request.addresseeName ?? request.addresseeEmail

/** Whom a request is for, by the best name that is known. */
export function useAddressee() {
  const words = useWords()
  return useCallback((request: Addressed) => nameOf(request) ?? words('partner.requests.anyone'), [words])
}

/** “Request to lindholms.example”. */
export function useRequestTitle() {
  const words = useWords()
  return (request: Addressed) => {
    const to = nameOf(request)
    return to === null ? words('partner.request.anyone') : words('partner.request', { to })
  }
}
