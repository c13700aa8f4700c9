import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useRead } from '../../portal/useApi.ts'
import { useCan, useOrganisationPath } from '../../portal/useSession.ts'
import { Loading } from '../../states/Loading.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Assign } from './Assign.tsx'
import type { PersonLicences } from './types.ts'

/** What one person holds, and the way to change it. */
export default function LicencesOfPerson({ person }: { person: { id: string; name: string } }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const assigns = useCan('licences.assign')
  const [changing, setChanging] = useState(false)
  const read = useRead<PersonLicences>(`${useOrganisationPath()}/people/${person.id}/licences`)
  const held = (items: PersonLicences['items']) =>
    items.length > 0 ? formats.list(items.map((item) => item.name)) : words('rooms.licences.of.none')
  const button = assigns && (
    <Button size="small" onClick={() => setChanging(true)}>
      {words('rooms.licences.change')}
    </Button>
  )
  return (
    <Shown of={read} waiting={<Loading lines={1} />}>
      {({ items }) => (
        <>
          <Facts
            items={[
              {
                label: words('rooms.licences.of'),
                value: (
                  <span className={look.row}>
                    {held(items)}
                    {button}
                  </span>
                ),
              },
            ]}
          />
          <Assign open={changing} whom={{ people: [person] }} onClose={() => setChanging(false)} />
        </>
      )}
    </Shown>
  )
}
