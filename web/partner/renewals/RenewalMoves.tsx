import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import type { Renewal } from './types.ts'

/** The yes, after what it does was said once more: thousands get a letter by it. */
export function RunRenewal({ row, at }: { row: Renewal; at: string }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const doing = useDoing(at)
  const { waiting } = row
  const verb = words(row.state === 'stopped' ? 'renewals.resume' : 'renewals.run', { waiting })
  return (
    <>
      <Button appearance="primary" onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('renewals.run.title', { waiting })}
        verb={verb}
        act={(key) => doing(() => call('POST', `${at}/run`, { key }))}
      >
        {words('renewals.run.what')}
      </Confirm>
    </>
  )
}

export function CancelRenewal({ at }: { at: string }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const doing = useDoing(at)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words('renewals.cancel')}</Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('renewals.cancel.title')}
        verb={words('renewals.cancel.verb')}
        keep={words('renewals.cancel.keep')}
        danger
        act={(key) => doing(() => call('POST', `${at}/cancellation`, { key }))}
      >
        {words('renewals.cancel.what')}
      </Confirm>
    </>
  )
}
