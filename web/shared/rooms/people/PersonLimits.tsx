import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { Answer, Groups } from '../../contracts.ts'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useRead } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useBehalf, useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import type { PersonRow } from './types.ts'

const LimitsDialog = lazy(() => import('./LimitsDialog.tsx'))

export type Limits = Answer<Groups['limits']>

/** At a partner: the customers, tags or countries that somebody is limited to when it acts for customers. */
export function PersonLimits({ person }: { person: PersonRow }) {
  const { kind } = useOrganisation()
  const behalf = useBehalf()
  return kind === 'partner' && !behalf && person.state !== 'deleted' ? <OfPartner person={person} /> : null
}

function OfPartner({ person }: { person: PersonRow }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const read = useRead<Limits>(`${useOrganisationPath()}/people/${person.id}/limits`)
  const [open, setOpen] = useState(false)
  const list = ({ customers, tags, countries }: Limits) => [
    ...customers.map(({ name }) => name),
    ...tags,
    ...countries.map(formats.country),
  ]
  return (
    <Shown of={read}>
      {(limits) => (
        <div className={look.stackTight}>
          <p className={look.strong}>{words('limits.title')}</p>
          <p className={look.body}>
            {list(limits).length === 0 ? words('limits.none') : `${words('limits.only')} ${formats.list(list(limits))}`}
          </p>
          {person.mayChangeRoles && (
            <div>
              <Button size="small" onClick={() => setOpen(true)}>
                {words('limits.change')}
              </Button>
            </div>
          )}
          {open && (
            <Suspense fallback={null}>
              <LimitsDialog person={person} limits={limits} onClose={() => setOpen(false)} />
            </Suspense>
          )}
        </div>
      )}
    </Shown>
  )
}
