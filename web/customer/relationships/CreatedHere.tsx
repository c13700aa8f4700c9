import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import type { Relationship } from './usePartnerRelationships.ts'

type Props = { relationship: Relationship; onDeclined: () => void }

/** A partner that founded the organisation was never said yes to: until rights are given, it is sent away with one word. */
export function CreatedHere({ relationship: { id, version, since, partner }, onDeclined }: Props) {
  const words = useWords()
  const formats = useFormats()
  const path = useOrganisationPath()
  const doing = useDoing(path)
  const { name } = useOrganisation()
  const [open, setOpen] = useState(false)
  const values = { partner: partner.name, organisation: name }
  const decline = async (key: string) => {
    await doing(() => call('DELETE', `${path}/partner-relationships/${id}`, { key, version }))
    onDeclined()
  }
  const button = <Button onClick={() => setOpen(true)}>{words('account.decline', values)}</Button>
  return (
    <Notice live={false} title={words('account.created', { ...values, date: formats.day(since) })} actions={button}>
      <p>{words('account.created.card', values)}</p>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('account.decline.title', values)}
        verb={words('account.decline', values)}
        danger
        act={decline}
      >
        {words('account.decline.what', values)}
      </Confirm>
    </Notice>
  )
}
