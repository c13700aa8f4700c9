import { useEffect } from 'react'

/** Another link pasted into the same tab changes only the fragment, which loads no page by itself. */
export function useNewLink() {
  useEffect(() => {
    const anew = () => location.hash.length > 1 && location.reload()
    addEventListener('hashchange', anew)
    return () => removeEventListener('hashchange', anew)
  }, [])
}
