import { useSyncExternalStore } from 'react'

/** The addresses of the door; all others are the server's to give to a portal. */
export const PATHS = {
  signIn: '/sign-in',
  forgotten: '/forgotten-password',
  found: '/new-organisation',
  join: '/join',
  stop: '/stop',
  mail: '/demo/mail',
} as const
export const isInvitation = (path: string) => /^\/(office-)?admin\/invitation\/?$/.test(path)

const listen = (changed: () => void) => {
  addEventListener('popstate', changed)
  return () => removeEventListener('popstate', changed)
}

/** Where we are at the door. */
export const usePath = () => useSyncExternalStore(listen, () => location.pathname)

/** To another page of the door, without loading it anew; `?next=` goes along. */
export function go(path: string) {
  history.pushState(null, '', path + location.search)
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo(0, 0)
}

/** Takes the secret out of the address before anything else can read it there. Read once: it is gone afterwards. */
export function takeFragment(): string {
  const fragment = location.hash.slice(1)
  if (fragment) history.replaceState(null, '', location.pathname + location.search)
  try {
    return decodeURIComponent(fragment)
  } catch {
    // Cut in the middle of an escape: not a link of ours, and answered as any other wrong one.
    return fragment
  }
}

/** Only a place on this site. Given as a whole address: `/..//elsewhere` is a path here and, written without its host, another site. */
export function nextPath(search: string): string | undefined {
  const next = new URLSearchParams(search).get('next')
  if (!next || !/^\/(?![/\\])/.test(next)) return undefined
  const url = new URL(next, location.origin)
  return url.origin === location.origin ? url.href : undefined
}

/** A request named in the address, by those who come from their own portal instead of a link; anything but ids is ignored. */
export function named(): { organisation?: string | undefined; request?: string | undefined } {
  const query = new URLSearchParams(location.search)
  const id = (name: string) => /^[0-9a-f-]{36}$/.exec(query.get(name) ?? '')?.[0]
  return { organisation: id('organisation'), request: id('request') }
}
