import { useEffect } from 'react'

/** The window's title says what the page's heading says. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Ombud`
  }, [title])
}
