import { Button, makeStaticStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap'
import type { Member } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { EndElevation } from '../../shared/rooms/elevation/EndElevation.tsx'
import { Left } from '../../shared/rooms/elevation/Left.tsx'
import { useElevations } from '../../shared/rooms/elevation/useElevations.ts'
import type { Acting } from './BehalfFrame.tsx'

const useStyles = makeStyles({
  // Over everything that scrolls: for whom one acts is never out of sight.
  banner: {
    position: 'sticky',
    top: 0,
    zIndex: 5,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  words: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
  who: typographyStyles.body1Strong,
  what: typographyStyles.caption1,
})

/** What is come to by keyboard or by a link stops below the banner, not behind it. */
const useRoom = makeStaticStyles({ 'html:has([data-behalf-banner])': { scrollPaddingTop: '10rem' } })

type Props = { acting: Acting; person: string; partner: Member }

/** For whom, as whom, with which rights, how long; and the way out. */
export function Banner({ acting: { customer, roles }, person, partner }: Props) {
  const words = useWords()
  const name = useNames()
  const styles = useStyles()
  useRoom()
  const formats = useFormats()
  const first = roles.toSorted((a, b) => a.endsAt.localeCompare(b.endsAt))[0]
  return (
    <aside data-behalf-banner aria-label={words('behalf.banner')} className={styles.banner}>
      <PersonSwapRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <p className={styles.who}>{words('behalf.who', { customer: customer.name, person, partner: partner.name })}</p>
        <p className={styles.what}>
          {words('behalf.rights', {
            roles: formats.list(roles.map(({ role }) => name('role', role))),
            date: first ? (first.elevationId ? formats.moment(first.endsAt) : formats.date(first.lastDay)) : '',
          })}
        </p>
        {first?.elevationId && (
          <p className={styles.who}>
            <Left until={first.endsAt} />
          </p>
        )}
      </div>
      {first?.elevationId && <EndOwn elevationId={first.elevationId} />}
      <Button as="a" size="small" href={`/partner/${partner.organisationId}/customers`}>
        {words('behalf.leave')}
      </Button>
    </aside>
  )
}

/** Gives back what was asked for, from wherever one is. */
function EndOwn({ elevationId }: { elevationId: string }) {
  const path = useOrganisationPath()
  const { data } = useElevations(path)
  const own = data?.items.find(({ id }) => id === elevationId)
  return own ? <EndElevation path={path} elevation={own} /> : null
}
