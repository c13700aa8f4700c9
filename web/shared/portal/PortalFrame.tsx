import { useEffect } from 'react'
import { Outlet, useLocation, useNavigate, useParams } from 'react-router'
import type { Member, Session } from '../contracts.ts'
import { homeOf } from '../homeOf.ts'
import { chosenLanguage } from '../intl/language.ts'
import { useLanguage } from '../intl/useLanguage.ts'
import { useNames, useWords } from '../intl/useWords.ts'
import { Shell } from '../shell/Shell.tsx'
import type { NavItem, ShellProps } from '../shell/types.ts'
import { FrameState } from './FrameState.tsx'
import { goSignIn } from './queries.ts'
import type { Portal } from './startPortal.tsx'
import { useRead } from './useApi.ts'
import { HereContext } from './useSession.ts'

/** A hook, called inside the shell's providers: the items of the menu (addresses after the organisation), and what stands around them. */
export type PortalMenu = () => {
  items: readonly (Omit<NavItem, 'href'> & { to: string })[]
  personItems?: readonly { label: string; to: string }[]
  banner?: ShellProps['banner']
  tools?: ShellProps['tools']
}

/** Whose portal this is: asks the session, finds the organisation that the address names, and draws the shell. */
export function PortalFrame({ portal, base }: { portal: Portal; base: string }) {
  const { organisationId } = useParams()
  const read = useRead<Session>('/session', undefined, { staleTime: 60_000 })
  const session = read.data
  useSessionLanguage(session)
  useEffect(() => {
    if (session && !session.signedIn) goSignIn()
  }, [session])
  if (!session?.signedIn) return <FrameState problem={read.error} retry={() => void read.refetch()} />
  const organisation = session.memberships.find(
    (member) => member.organisationId === organisationId && member.kind === portal.kind,
  )
  if (!organisation) return <FrameState stranger />
  return (
    <HereContext value={{ session, organisation, base }}>
      <FramedPage portal={portal} base={base} session={session} organisation={organisation} />
    </HereContext>
  )
}

type FramedProps = { portal: Portal; base: string; session: Session; organisation: Member }

function FramedPage({ portal, base, session, organisation }: FramedProps) {
  const name = useNames()
  const words = useWords()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const root = `/${base}/${organisation.organisationId}`
  const whole = (to: string) => (to ? `${root}/${to}` : root)
  const menu = portal.menu()
  return (
    <Shell
      installation={session.installation}
      portal={name('portal', base)}
      home={whole(portal.first)}
      items={menu.items.map(({ to, besides, ...item }) => ({ ...item, href: whole(to), besides: besides?.map(whole) }))}
      path={`/${base}${pathname}`}
      go={(href) => void navigate(href.slice(base.length + 1))}
      organisation={{ id: organisation.organisationId, name: organisation.name }}
      organisations={session.memberships.map((member) => ({
        id: member.organisationId,
        name: member.name,
        href: homeOf(member, session),
        hint: member.guest ? words('shared.organisation.guest') : undefined,
      }))}
      person={{ name: session.displayName ?? '', email: session.email ?? '' }}
      personItems={menu.personItems?.map(({ label, to }) => ({ label, href: whole(to) }))}
      banner={menu.banner}
      tools={menu.tools}
      palette={portal.palette}
    >
      <Outlet />
    </Shell>
  )
}

/** A person's own language wins over the browser's, not over what was chosen on this device. */
export function useSessionLanguage(session: Session | undefined) {
  const { adopt } = useLanguage()
  const own = session?.signedIn ? session.language : undefined
  useEffect(() => {
    if (own && !chosenLanguage()) adopt(own)
  }, [own, adopt])
}
