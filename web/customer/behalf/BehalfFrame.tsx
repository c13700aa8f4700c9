import { lazy, useEffect } from 'react'
import { Outlet, useLocation, useNavigate, useParams } from 'react-router'
import type { Answer, Customers, Member, Session } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Themed } from '../../shared/mount.tsx'
import { FrameState } from '../../shared/portal/FrameState.tsx'
import { useSessionLanguage } from '../../shared/portal/PortalFrame.tsx'
import { goSignIn } from '../../shared/portal/queries.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { HereContext } from '../../shared/portal/useSession.ts'
import { problemIn } from '../../shared/problem.ts'
import { Shell } from '../../shared/shell/Shell.tsx'
import { Banner } from './Banner.tsx'
import { NotAllowedIn } from './NotAllowedIn.tsx'
import { useBehalfMenu } from './menu.tsx'

const CustomerPalette = lazy(() => import('../palette/CustomerPalette.tsx'))

export type Acting = Answer<Customers['acting']>

/** A partner’s person in the customer’s own portal: with its own credentials, as far as the rights go, under a banner that never leaves. */
export function BehalfFrame({ base }: { base: string }) {
  const { organisationId, customerId } = useParams()
  const read = useRead<Session>('/session', undefined, { staleTime: 60_000 })
  const session = read.data
  useSessionLanguage(session)
  useEffect(() => {
    if (session && !session.signedIn) goSignIn()
  }, [session])
  if (!session?.signedIn) return <FrameState problem={read.error} retry={() => void read.refetch()} />
  const partner = session.memberships.find((one) => one.organisationId === organisationId && one.kind === 'partner')
  if (!partner) return <FrameState stranger />
  return <Entered {...{ session, partner, base }} customerId={customerId ?? ''} />
}

type EnteredProps = { session: Session; partner: Member; base: string; customerId: string }

/** Asked anew when the window is looked at again, and every minute: what was taken back meanwhile is gone from the page. */
function Entered({ session, partner, base, customerId }: EnteredProps) {
  const path = `/organisations/${partner.organisationId}/customers/${customerId}/acting`
  const read = useRead<Acting>(path, undefined, { refetchInterval: 60_000 })
  const refused = read.error && problemIn(read.error)
  if (refused && (refused.status === 403 || refused.status === 404))
    return <NotAllowedIn problem={refused} partner={partner} />
  if (!read.data) return <FrameState problem={read.error} retry={() => void read.refetch()} />
  const { customer, actions } = read.data
  const behalf = { customerId: customer.id, name: customer.name, actions }
  return (
    <Themed accent="behalf">
      <HereContext value={{ session, organisation: partner, base, behalf }}>
        <Framed {...{ session, partner, base }} acting={read.data} />
      </HereContext>
    </Themed>
  )
}

function Framed({ session, partner, base, acting }: Omit<EnteredProps, 'customerId'> & { acting: Acting }) {
  const words = useWords()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { customer } = acting
  const root = `/${base}/${partner.organisationId}/customers/${customer.id}`
  const whole = (to: string) => (to ? `${root}/${to}` : root)
  const items = useBehalfMenu()
  return (
    <Shell
      installation={session.installation}
      portal={words('behalf.portal', { customer: customer.name })}
      home={whole('')}
      items={items.map(({ to, ...item }) => ({ ...item, href: whole(to) }))}
      path={`/${base}${pathname}`}
      go={(href) => void navigate(href.slice(base.length + 1))}
      organisation={{ id: customer.id, name: customer.name }}
      organisations={[
        { id: customer.id, name: customer.name, href: whole(''), hint: words('behalf.as', { partner: partner.name }) },
        { id: partner.organisationId, name: partner.name, href: `/partner/${partner.organisationId}/customers` },
      ]}
      person={{ name: session.displayName ?? '', email: session.email ?? '' }}
      palette={CustomerPalette}
      banner={<Banner acting={acting} person={session.displayName ?? ''} partner={partner} />}
    >
      <Outlet />
    </Shell>
  )
}
