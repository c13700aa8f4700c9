import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import type { Group } from './GroupDetails.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 200px', minWidth: 0 },
})

/** Who stands in a group, and the way out for each. */
export function Members({ group }: { group: Group }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const manages = useMay('groups.manage')
  if (group.members.length === 0) return <p className={look.body}>{words('groups.members.none')}</p>
  return (
    <ul className={styles.list} aria-label={words('groups.members')}>
      {group.members.map((member) => (
        <li key={member.id} className={styles.one}>
          <div className={styles.words}>
            <p className={look.row}>
              {member.name}
              {member.kind === 'group' && (
                <Tag outline color="informative">
                  {words('groups.member.isGroup')}
                </Tag>
              )}
            </p>
            {member.email && <p className={look.quiet}>{member.email}</p>}
          </div>
          {manages && <TakeOut group={group} member={member} />}
        </li>
      ))}
    </ul>
  )
}

function TakeOut({ group, member }: { group: Group; member: Group['members'][number] }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/groups`
  const doing = useDoing(path)
  const [asked, setAsked] = useState(false)
  const values = { name: member.name, group: group.name }
  return (
    <>
      <Button size="small" aria-label={words('groups.member.remove.named', values)} onClick={() => setAsked(true)}>
        {words('groups.member.remove')}
      </Button>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={words('groups.member.remove.title', values)}
        verb={words('groups.member.remove')}
        danger
        act={(key) => doing(() => call('DELETE', `${path}/${group.id}/members/${member.id}`, { key }))}
      >
        <p>{words('groups.member.remove.what', values)}</p>
      </Confirm>
    </>
  )
}
