import { useCallback, useMemo, useState } from 'react'

export type OpenRows = { has: (id: string) => boolean; toggle: (id: string) => void }

/**
 * Which rows are open. With a name they survive paging, the back button and a reload of the page (in this tab); without one they
 * last as long as the list.
 */
export function useOpenRows(name?: string): OpenRows {
  const [open, setOpen] = useState(() => new Set(recall(name)))
  const toggle = useCallback(
    (id: string) =>
      setOpen((before) => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        remember(name, [...after])
        return after
      }),
    [name],
  )
  return useMemo(() => ({ has: (id: string) => open.has(id), toggle }), [open, toggle])
}

const MOST = 50
const place = (name: string) => `open-rows:${name}`

function recall(name: string | undefined): string[] {
  if (!name) return []
  try {
    return JSON.parse(sessionStorage.getItem(place(name)) ?? '[]') as string[]
  } catch {
    return []
  }
}

function remember(name: string | undefined, ids: string[]) {
  try {
    if (name) sessionStorage.setItem(place(name), JSON.stringify(ids.slice(-MOST)))
  } catch {
    // A browser that keeps nothing still opens rows.
  }
}
