import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call, type Query } from '../api.ts'
import { useLanguage } from '../intl/useLanguage.ts'
import type { PageChoice } from './Search.tsx'

export type Hit = { key: string; label: string; hint?: string; href: string }
/** A list of the API that is searched: its heading, where it is, and what a row becomes. */
export type Find = {
  heading: string
  path: string
  query?: (typed: string) => Query
  // oxlint-disable-next-line typescript/no-explicit-any -- each list has a shape of its own, which only its own line reads
  hits: (answer: any, typed: string) => Hit[]
}
export type Group = { heading: string; hits: Hit[] }

/** So many of each: whoever wants more goes on typing, or goes to the list. */
export const MOST = 6

/** What was typed, a moment after the last key. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 200)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}

/** Each word that was typed stands in it somewhere. */
export const matches = (label: string, typed: string) =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => label.toLowerCase().includes(word))

export const pagesFor = (pages: readonly PageChoice[], typed: string): Hit[] =>
  pages.filter(({ label }) => matches(label, typed)).map((page) => ({ key: page.href, ...page }))

/** What the lists have; none is asked before something was typed. */
export function useFound(finds: readonly Find[], typed: string) {
  const { language } = useLanguage()
  const asked = finds.map(({ path, query }) => ({ path, query: query?.(typed) ?? {} }))
  const answers = useQueries({
    queries: asked.map(({ path, query }) => ({
      queryKey: [path, query, language],
      queryFn: ({ signal }: { signal: AbortSignal }) => call('GET', path, { query, signal }),
      enabled: typed !== '',
      staleTime: 30_000,
    })),
  })
  const groups = finds.map(({ heading, hits }, i): Group => {
    const answer = answers[i]?.data
    return { heading, hits: typed !== '' && answer ? hits(answer, typed).slice(0, MOST) : [] }
  })
  return { groups, waiting: answers.some((one) => one.isFetching), failed: answers.some((one) => one.isError) }
}
