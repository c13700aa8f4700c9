import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useDoing } from '../../portal/useDoing.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import type { ChangeInput, Holder, ProductSeats } from './types.ts'

/** One licence of one person: what it means, then it is free. */
export function TakeBack({ product, person }: { product: ProductSeats; person: Holder }) {
  const words = useWords()
  const path = useOrganisationPath()
  const doing = useDoing(`${path}/licences`, `${path}/people`, `${path}/activity`)
  const [asked, setAsked] = useState(false)
  const values = { product: product.name, name: person.displayName }
  const body: ChangeInput = { people: [person.id], give: [], take: [product.id] }
  return (
    <>
      <Button size="small" aria-label={words('rooms.licences.take.named', values)} onClick={() => setAsked(true)}>
        {words('rooms.licences.take')}
      </Button>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={words('rooms.licences.take.title', values)}
        verb={words('rooms.licences.take')}
        act={(key) => doing(() => call('POST', `${path}/licences/changes`, { body, key }))}
      >
        <p>{words('rooms.licences.take.what', values)}</p>
      </Confirm>
    </>
  )
}
