import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useFormats } from '../../format.ts'
import { AreaWords } from '../../intl/AreaWords.tsx'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { passkeysArea } from '../../passkeys/area.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useRead } from '../../portal/useApi.ts'
import { Notice } from '../../states/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { AddPasskey } from './AddPasskey.tsx'
import { RemovePasskey } from './RemovePasskey.tsx'
import { RenamePasskey } from './RenamePasskey.tsx'
import type { Passkey, PasskeyList } from './types.ts'

type Doing = { what: 'add' } | { what: 'rename' | 'remove'; one: Passkey }

/** Keys on one's own devices; `alone` where there is no app beside them. */
export default function Passkeys({ alone }: { alone: boolean }) {
  return (
    <AreaWords area={passkeysArea}>
      <Part alone={alone} />
    </AreaWords>
  )
}

function Part({ alone }: { alone: boolean }) {
  const words = useWords()
  const look = useLook()
  const read = useRead<PasskeyList>('/me/passkeys')
  const columns = useColumns()
  const [doing, setDoing] = useState<Doing>()
  const stop = () => setDoing(undefined)
  const actions = (one: Passkey) => (
    <span className={look.row}>
      <Button size="small" onClick={() => setDoing({ what: 'rename', one })}>
        {words('passkeys.rename')}
      </Button>
      <Button size="small" onClick={() => setDoing({ what: 'remove', one })}>
        {words('passkeys.remove')}
      </Button>
    </span>
  )
  return (
    <Section title={words('passkeys.title')} lead={words('passkeys.lead')}>
      <Shown of={read}>
        {({ items }) => (
          <>
            <DataList
              label={words('passkeys.title')}
              columns={columns}
              rows={items}
              rowKey={(one) => one.id}
              rowName={(one) => one.name}
              actions={actions}
              empty={<p className={look.body}>{words('passkeys.none')}</p>}
            />
            {alone && !doing && items.length === 1 && (
              <Notice live={false} tone="warning" title={words('passkeys.one')}>
                {words('passkeys.one.what')}
              </Notice>
            )}
          </>
        )}
      </Shown>
      {doing?.what === 'add' && <AddPasskey onClose={stop} />}
      {doing?.what === 'rename' && <RenamePasskey key={doing.one.id} passkey={doing.one} onClose={stop} />}
      {doing?.what === 'remove' && <RemovePasskey key={doing.one.id} passkey={doing.one} onClose={stop} />}
      {!doing && (
        <div>
          <Button onClick={() => setDoing({ what: 'add' })}>{words('passkeys.add')}</Button>
        </div>
      )}
    </Section>
  )
}

function useColumns(): Column<Passkey>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    { id: 'name', header: words('passkeys.name'), cell: (one) => one.name },
    { id: 'added', header: words('passkeys.added'), cell: (one) => formats.moment(one.addedAt) },
    {
      id: 'used',
      header: words('passkeys.used'),
      cell: (one) => (one.lastUsedAt ? formats.moment(one.lastUsedAt) : words('passkeys.used.never')),
    },
    {
      id: 'where',
      header: words('passkeys.where'),
      wideOnly: true,
      cell: (one) => words(one.synced ? 'passkeys.where.synced' : 'passkeys.where.device'),
    },
  ]
}
