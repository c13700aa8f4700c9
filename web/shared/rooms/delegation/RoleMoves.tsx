import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useDoing } from '../../portal/useDoing.ts'

const ShortenDialog = lazy(() => import('./ShortenDialog.tsx'))

export type RoleMovesProps = {
  /** Of the role, as either side reaches it; and what is read anew afterwards. */
  path: string
  touches: string
  role: { role: string; lastDay: string; extendDays: number }
  version: number
}

/** Less of one role, at once: sooner an end, or no going on by itself. */
export function RoleMoves({ path, touches, role, version }: RoleMovesProps) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const doing = useDoing(touches)
  const [asked, setAsked] = useState<'shorten' | 'stop'>()
  const close = () => setAsked(undefined)
  const values = { role: name('role', role.role), date: formats.date(role.lastDay) }
  return (
    <>
      <Button size="small" aria-label={words('delegation.shorten.named', values)} onClick={() => setAsked('shorten')}>
        {words('delegation.shorten')}
      </Button>
      {role.extendDays > 0 && (
        <Button size="small" aria-label={words('delegation.stop.named', values)} onClick={() => setAsked('stop')}>
          {words('delegation.stop')}
        </Button>
      )}
      {asked === 'shorten' && (
        <Suspense fallback={null}>
          <ShortenDialog {...{ path, touches, role, version }} onClose={close} />
        </Suspense>
      )}
      <Confirm
        open={asked === 'stop'}
        onClose={close}
        title={words('delegation.stop.title', values)}
        verb={words('delegation.stop')}
        act={(key) => doing(() => call('DELETE', `${path}/extension`, { key, version }))}
      >
        <p>{words('delegation.stop.what', values)}</p>
      </Confirm>
    </>
  )
}
