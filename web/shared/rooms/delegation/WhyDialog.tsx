import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import { allActions } from '../../../../src/domain/role-catalogue.ts'
import { SelectField } from '../../forms/SelectField.tsx'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useRead } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import type { Why } from './types.ts'
import { WhyPath } from './WhyPath.tsx'

export type WhyProps = {
  /** Where it is asked: below the customer, or below the partner relationship. */
  path: string
  partner: string
  people: readonly { id: string; name: string }[]
  person: string
  action: string
  onClose: () => void
}

/** For a person and an action, the path from one to the other, with the hop that breaks marked. */
export default function WhyDialog({ path, partner, people, onClose, ...first }: WhyProps) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const [personId, setPerson] = useState(first.person)
  const [action, setAction] = useState(first.action)
  const read = useRead<Why>(`${path}/why`, { personId, action }, { keepPrevious: true })
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('delegation.why.title')}</DialogTitle>
          <DialogContent className={look.stack}>
            <SelectField
              label={words('delegation.why.person')}
              value={personId}
              options={people.map((one) => ({ value: one.id, label: one.name }))}
              onChange={setPerson}
            />
            <SelectField
              label={words('delegation.why.action')}
              value={action}
              options={allActions().map((one) => ({ value: one, label: name('action', one) }))}
              onChange={setAction}
            />
            <Shown of={read}>{(why) => <WhyPath why={why} partner={partner} />}</Shown>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {words('shared.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
