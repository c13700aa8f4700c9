import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useRead } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import type { Holder, Holders } from './types.ts'
import { useGroupName } from './useGroupName.ts'
import { WhyButton } from './WhyButton.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 240px', minWidth: 0 },
})

/** Which of the partner’s people hold something now, through which group, and when each last used it. Read when it is drawn. */
export function HoldersNow({ path, partner }: { path: string; partner: string }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const read = useRead<Holders>(`${path}/holders`)
  return (
    <Shown of={read}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={look.body}>{words('delegation.now.none', { partner })}</p>
        ) : (
          <ul className={styles.list}>
            {items.map((one) => (
              <li key={one.personId} className={styles.one}>
                <OneHolder holder={one} partner={partner} />
                <WhyButton
                  label={words('delegation.why.named', { person: one.displayName })}
                  path={path}
                  partner={partner}
                  people={items.map((other) => ({ id: other.personId, name: other.displayName }))}
                  person={one.personId}
                  action="people.reset-password"
                />
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  )
}

function OneHolder({ holder, partner }: { holder: Holder; partner: string }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  const groupName = useGroupName(partner)
  return (
    <div className={styles.words}>
      <p className={look.strong}>{holder.displayName}</p>
      {holder.holds.map((one) => (
        <p key={`${one.delegationId}/${one.group}`} className={look.body}>
          {words('delegation.now.holds', {
            roles: formats.list(one.roles.map((role) => name('role', role))),
            group: groupName(one.group, one.groupName),
          })}
        </p>
      ))}
      {holder.elevated.map((one) => (
        <p key={one.elevationId} className={look.body}>
          {words('delegation.now.elevated', {
            roles: formats.list(one.roles.map((role) => name('role', role))),
            at: formats.moment(one.endsAt),
          })}
        </p>
      ))}
      <p className={look.quiet}>
        {holder.lastActAt
          ? words('delegation.now.used', { at: formats.moment(holder.lastActAt) })
          : words('delegation.now.unused')}
      </p>
    </div>
  )
}
