import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call, type Query } from '../api.ts'
import { useLanguage } from '../intl/useLanguage.ts'
import { useSubmit } from '../useSubmit.ts'
import { leaveIfSignedOut } from './queries.ts'
import { hasCode } from '../problem.ts'
import { ApiProblem } from '../problem.ts'

type ReadOptions = { enabled?: boolean; refetchInterval?: number | false; staleTime?: number; keepPrevious?: boolean }

/** Reads one thing. The language is part of the question: the server answers some sentences itself. */
export function useRead<T>(path: string, query?: Query, { keepPrevious, ...options }: ReadOptions = {}) {
  const { language } = useLanguage()
  return useQuery<T>({
    queryKey: [path, query ?? {}, language],
    queryFn: ({ signal }) => call<T>('GET', path, { query, signal }),
    placeholderData: keepPrevious ? keepPreviousData : undefined,
    ...options,
  })
}

type Paged<T> = { items: T[]; next: string | null }

/** Reads a list page by page (`next` is the server's signed cursor): all rows so far, and what `DataList` needs for more. */
export function useReadList<T>(path: string, query?: Query, options: ReadOptions = {}) {
  const { language } = useLanguage()
  const list = useInfiniteQuery({
    queryKey: [path, query ?? {}, language, 'list'],
    queryFn: ({ pageParam, signal }) => call<Paged<T>>('GET', path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    enabled: options.enabled,
  })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const more = { hasMore: list.hasNextPage, load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage }
  return { ...list, rows, more }
}

/**
 * Does something: busy, problem, one key per intent. Afterwards everything below the `touches` paths is read again, and so
 * it is when somebody else was faster, so that the page shows what is so.
 */
export function useAct<I = void, A = unknown>(
  act: (key: string, input: I) => Promise<A>,
  touches: readonly string[] = [],
) {
  const refresh = useRefresh()
  return useSubmit<I>(async (key, input) => {
    try {
      const answer = await act(key, input)
      await refresh(touches)
      return answer
    } catch (error) {
      leaveIfSignedOut(error)
      if (hasCode(error, 'version-stale') || (error instanceof ApiProblem && error.problem.status === 409))
        await refresh(touches)
      throw error
    }
  })
}

/** Forgets what was read below these paths; what is on the page is read again. */
export function useRefresh() {
  const queries = useQueryClient()
  return useCallback(
    (paths: readonly string[]) =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) => typeof path === 'string' && paths.some((start) => path.startsWith(start)),
      }),
    [queries],
  )
}
