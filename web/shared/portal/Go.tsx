import { Button, Link as FluentLink, type ButtonProps, type LinkProps } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useHref, useNavigate } from 'react-router'
import { onPlainClick } from '../shell/onPlainClick.ts'
import { usePlace } from './useSession.ts'

/** A link inside the portal; `to` begins after the organisation: `customers/…`. */
export function GoLink({
  to,
  children,
  ...link
}: { to: string; children: ReactNode } & Pick<LinkProps, 'inline' | 'appearance'>) {
  const { href, go } = useGo(to)
  return (
    <FluentLink {...link} href={href} onClick={onPlainClick(go)}>
      {children}
    </FluentLink>
  )
}

/** The same, looking like a button. */
export function GoButton({
  to,
  children,
  ...button
}: { to: string; children: ReactNode } & Pick<ButtonProps, 'appearance' | 'icon' | 'size'>) {
  const { href, go } = useGo(to)
  return (
    <Button {...button} as="a" href={href} onClick={onPlainClick(go)}>
      {children}
    </Button>
  )
}

function useGo(to: string) {
  const place = usePlace()(to)
  const navigate = useNavigate()
  return { href: useHref(place), go: () => void navigate(place) }
}
