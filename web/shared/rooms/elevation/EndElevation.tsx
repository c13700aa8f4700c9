import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useDoing } from '../../portal/useDoing.ts'
import type { Elevation } from './types.ts'

/** Ends what runs, at once, or takes an ask back that nobody has answered yet. */
export function EndElevation({ path, elevation }: { path: string; elevation: Elevation }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const doing = useDoing(path)
  const [open, setOpen] = useState(false)
  const verb = words(elevation.phase === 'asked' ? 'elevation.withdraw' : 'elevation.end')
  const values = {
    person: elevation.person.displayName ?? '—',
    roles: formats.list((elevation.givenRoles ?? elevation.roles).map((role) => name('role', role))),
  }
  const { id, version } = elevation
  return (
    <>
      <Button size="small" aria-label={words('elevation.end.named', { verb, ...values })} onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words(elevation.phase === 'asked' ? 'elevation.withdraw.title' : 'elevation.end.title', values)}
        verb={verb}
        act={(key) => doing(() => call('DELETE', `${path}/elevations/${id}`, { key, version }))}
      >
        <p>{words(elevation.phase === 'asked' ? 'elevation.withdraw.what' : 'elevation.end.what', values)}</p>
      </Confirm>
    </>
  )
}
