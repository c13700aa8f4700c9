import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useDoing } from '../../portal/useDoing.ts'

export function Cancel({ at }: { at: string }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const doing = useDoing(at)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words('imports.cancel')}</Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('imports.cancel.title')}
        verb={words('imports.cancel.verb')}
        keep={words('imports.cancel.keep')}
        danger
        act={(key) => doing(() => call('POST', `${at}/cancellation`, { key }))}
      >
        {words('imports.cancel.what')}
      </Confirm>
    </>
  )
}
