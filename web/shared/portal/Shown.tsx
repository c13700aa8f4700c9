import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemIn } from '../problem.ts'
import { Loading } from '../states/Loading.tsx'
import { NoPermission, NotFound } from '../states/NoPermission.tsx'
import { Problem } from '../states/Problem.tsx'
import { useOrganisation } from './useSession.ts'

type Props<T> = {
  of: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isPending'>
  waiting?: ReactNode
  children: (data: T) => ReactNode
}

/** What was read, or why it is not there: on its way, not allowed, not found, failed. Old data stays while new is fetched. */
export function Shown<T>({ of: { data, error, refetch, isPending }, waiting, children }: Props<T>) {
  const organisation = useOrganisation()
  if (data !== undefined) return <>{children(data)}</>
  if (isPending && !error) return <>{waiting ?? <Loading lines={6} />}</>
  const problem = problemIn(error)
  if (problem.code === 'not-allowed') return <NoPermission organisation={organisation.name} />
  if (problem.code === 'not-found') return <NotFound />
  return <Problem problem={problem} retry={() => void refetch()} />
}
