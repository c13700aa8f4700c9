import { useEffect, useState } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { useDuration } from './useDuration.ts'

const TICK = 5000

/** How long something still runs, counted down while one looks. */
export function Left({ until }: { until: string }) {
  const words = useWords()
  const duration = useDuration()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.ceil((Date.parse(until) - now) / 60_000)
  return <>{minutes > 0 ? words('elevation.left', { time: duration(minutes) }) : words('elevation.left.none')}</>
}
