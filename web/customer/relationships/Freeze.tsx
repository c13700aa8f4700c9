import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import type { Relationship } from './usePartnerRelationships.ts'

/** Holds everything of the partner back while one finds out what is going on; ends nothing. */
export function Freeze({ relationship: { id, version, partner } }: { relationship: Relationship }) {
  const words = useWords()
  const look = useLook()
  const path = useOrganisationPath()
  const doing = useDoing(path)
  const [open, setOpen] = useState(false)
  const values = { partner: partner.name }
  const freeze = (key: string) =>
    doing(() => call('PUT', `${path}/partner-relationships/${id}/freeze`, { key, version }))
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words('customer.freeze')}</Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('customer.freeze.title', values)}
        verb={words('customer.freeze')}
        act={freeze}
      >
        <div className={look.stackTight}>
          <p>{words('customer.freeze.now', values)}</p>
          <Points points={[words('customer.freeze.dates'), words('customer.freeze.back', values)]} />
        </div>
      </Confirm>
    </>
  )
}
