import { useSyncExternalStore } from 'react'

const query = matchMedia('(prefers-color-scheme: dark)')
const listen = (changed: () => void) => {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the reader's system is dark: the page follows it, also while it is open. */
export const useDark = () => useSyncExternalStore(listen, () => query.matches)
