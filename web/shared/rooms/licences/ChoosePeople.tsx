import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { GoLink } from '../../portal/Go.tsx'
import { useSubject } from '../../portal/useSession.ts'
import { SearchField } from '../parts/SearchField.tsx'
import { Section } from '../parts/Section.tsx'
import { useSearch } from '../parts/useSearch.ts'
import { Assign } from './Assign.tsx'
import { PeopleToTick } from './PeopleToTick.tsx'
import type { Holder, Whom } from './types.ts'

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** First whom, then what: people are ticked here, products in the dialog. */
export default function ChoosePeople() {
  const words = useWords()
  const look = useLook()
  const [ticked, setTicked] = useState<ReadonlyMap<string, string>>(new Map())
  const [everybody, setEverybody] = useState(false)
  const [changing, setChanging] = useState(false)
  const { q, search } = useSearch()
  const narrow = (typed: string) => {
    // Everybody of another search is somebody else.
    setEverybody(false)
    search(typed)
  }
  const tick = (person: Holder, on: boolean) => {
    const after = new Map(ticked)
    if (on) after.set(person.id, person.displayName)
    else after.delete(person.id)
    setTicked(after)
  }
  const whom: Whom = everybody ? { q } : { people: [...ticked].map(([id, name]) => ({ id, name })) }
  return (
    <div className={look.stack}>
      <div>
        <GoLink to="licences">{words('rooms.licences.back')}</GoLink>
      </div>
      <Section title={words('rooms.licences.choose')} lead={words('rooms.licences.choose.lead')}>
        <SearchField label={words('rooms.people.search')} value={q} onChange={narrow} />
        <Everybody q={q} checked={everybody} onChange={setEverybody} />
        <div>
          <PeopleToTick q={q} everybody={everybody} ticked={ticked} tick={tick} />
        </div>
        <Foot everybody={everybody} count={ticked.size} onNext={() => setChanging(true)} />
      </Section>
      <Assign
        open={changing}
        whom={whom}
        onClose={() => setChanging(false)}
        onDone={() => {
          setTicked(new Map())
          setEverybody(false)
        }}
      />
    </div>
  )
}

type EverybodyProps = { q: string; checked: boolean; onChange: (checked: boolean) => void }

function Everybody({ q, checked, onChange }: EverybodyProps) {
  const words = useWords()
  const { name } = useSubject()
  const label = q
    ? words('rooms.licences.choose.matching', { q })
    : words('rooms.licences.choose.everybody', { organisation: name })
  return <Checkbox label={label} checked={checked} onChange={(_, data) => onChange(data.checked === true)} />
}

type FootProps = { everybody: boolean; count: number; onNext: () => void }

function Foot({ everybody, count, onNext }: FootProps) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const nobody = !everybody && count === 0
  return (
    <div className={styles.foot}>
      <output className={look.strong}>
        {everybody ? words('rooms.licences.chosen.everybody') : words('rooms.licences.chosen', { count })}
      </output>
      <Button appearance="primary" disabledFocusable={nobody} onClick={onNext}>
        {words('rooms.licences.change')}
      </Button>
    </div>
  )
}
