import type { ComponentType, ReactNode } from 'react'
import type { PaletteProps } from '../palette/Search.tsx'

export type NavItem = {
  href: string
  label: string
  icon: ReactNode
  /** Things that wait there. */
  count?: number
  /** Current only at exactly this address: the home page, whose address begins all others. */
  exact?: boolean
  /** Pages that are reached from it and whose addresses do not begin with its own. */
  besides?: readonly string[]
}
export type OrganisationChoice = { id: string; name: string; hint?: string; href: string }

export type ShellProps = {
  /** Who runs this installation, and which portal this is. */
  installation: string
  portal: string
  home: string
  items: readonly NavItem[]
  path: string
  /** Goes to an address of this portal without loading a page. */
  go: (href: string) => void
  organisation: { id: string; name: string }
  organisations: readonly OrganisationChoice[]
  person: { name: string; email: string }
  /** More lines in the person's menu. */
  personItems?: readonly { label: string; href: string }[]
  /** Stays over every page: acting on behalf, demo world. */
  banner?: ReactNode
  /** What Ctrl K opens. */
  palette: ComponentType<PaletteProps>
  /** The portal's own things in the top bar: notifications. */
  tools?: ReactNode
  children: ReactNode
}
