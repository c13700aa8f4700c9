import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Sheet } from '../frame/Sheet.tsx'
import { named } from '../path.ts'
import { useSession } from '../session.ts'
import { signOutHere } from '../signOutHere.ts'
import { HandOn } from './HandOn.tsx'
import { ForOrganisation } from './ForOrganisation.tsx'
import type { Face } from './types.ts'

// Few answer for more than one organisation.
const SelectField = lazy(() =>
  import('../../shared/forms/SelectField.tsx').then((module) => ({ default: module.SelectField })),
)

/** Signed in: for which organisation does this person answer? */
export default function Member({ face }: { face: Face }) {
  const words = useWords()
  const look = useLook()
  const { session } = useSession()
  const customers = session.memberships
    .filter((member) => member.kind === 'customer')
    .toSorted((a, b) => Number(a.guest) - Number(b.guest))
  const [chosen, choose] = useState(named().organisation ?? customers[0]?.organisationId)
  const member = customers.find((one) => one.organisationId === chosen) ?? customers[0]
  if (!member) return <NoCustomer face={face} />
  return (
    <div className={look.stack}>
      {customers.length > 1 && (
        <Suspense fallback={null}>
          <SelectField
            label={words('invitation.for.choose')}
            value={member.organisationId}
            onChange={choose}
            options={customers.map((one) => ({ value: one.organisationId, label: one.name }))}
          />
        </Suspense>
      )}
      <ForOrganisation key={member.organisationId} face={face} member={member} />
    </div>
  )
}

/** The partner's own people, among others, follow the link to see where it leads. */
function NoCustomer({ face }: { face: Face }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const { session, reload } = useSession()
  const organisations = formats.list(session.memberships.map((member) => member.name))
  const lead = words(organisations ? 'invitation.noCustomer.lead' : 'invitation.noCustomer.none', {
    name: session.displayName,
    organisations,
  })
  return (
    <Sheet wide title={words('invitation.noCustomer.title')} lead={lead}>
      <p className={look.body}>{words('invitation.noCustomer.partner')}</p>
      <div className={look.row}>
        <Button appearance="primary" onClick={() => void signOutHere().then(reload)}>
          {words('invitation.otherPerson')}
        </Button>
      </div>
      <HandOn partner={face.partner.name} />
    </Sheet>
  )
}
