import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../../shared/api.ts'
import { useOrganisationPath } from '../../../shared/portal/useSession.ts'
import type { Ask, Preview } from '../types.ts'

const PAUSE = 400

/** The letter and what the customer will be asked, a moment after the last key. */
export function usePreview(ask: Ask) {
  const path = `${useOrganisationPath()}/request-previews`
  const text = useSettled(JSON.stringify(ask))
  return useQuery<Preview>({
    queryKey: [path, text],
    queryFn: ({ signal }) => call<Preview>('POST', path, { body: JSON.parse(text), signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
