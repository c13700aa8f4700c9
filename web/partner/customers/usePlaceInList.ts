import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

type Place = { rows: number; top: number }
type Progress = { shown: number; hasMore: boolean; load: () => void; loading?: boolean }

/** How far the list was read and scrolled, per entry of the history; the back button and a reload lead there again. */
export function usePlaceInList({ shown, hasMore, load, loading }: Progress) {
  const { key } = useLocation()
  const cameBack = useNavigationType() === NavigationType.Pop
  const wanted = useRef(cameBack ? recall(key) : undefined)
  useEffect(() => {
    const goal = wanted.current
    if (!goal || shown === 0 || loading) return
    if (shown < goal.rows && hasMore) return load()
    wanted.current = undefined
    // After the page’s own heading has taken the focus, and the open rows have their height.
    setTimeout(() => window.scrollTo({ top: goal.top }), 60)
  }, [shown, hasMore, loading, load])
  // Before the browser notices that the next page is shorter: that is no scrolling of the reader’s.
  useLayoutEffect(() => {
    const note = () => !wanted.current && remember(key, { rows: shown, top: window.scrollY })
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  }, [key, shown])
}

const name = (key: string) => `place-in-list:${key}`

function recall(key: string): Place | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(name(key)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function remember(key: string, place: Place) {
  try {
    sessionStorage.setItem(name(key), JSON.stringify(place))
  } catch {
    // A browser that keeps nothing begins at the top.
  }
}
