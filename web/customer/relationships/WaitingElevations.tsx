import { useWords } from '../../shared/intl/useWords.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useElevations } from '../../shared/rooms/elevation/useElevations.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { TaskList } from '../home/Task.tsx'
import { WaitingElevation } from './WaitingElevation.tsx'

/** What somebody at a partner asks for and waits for leads the page; it is urgent, or it would not have been asked so. */
export function WaitingElevations() {
  const words = useWords()
  const { data } = useElevations(useOrganisationPath())
  const waiting = data?.items.filter((one) => one.phase === 'asked') ?? []
  if (waiting.length === 0) return null
  return (
    <Section plain title={words('elevation.waiting', { count: waiting.length })}>
      <TaskList>
        {waiting.map((one) => (
          <WaitingElevation key={one.id} elevation={one} />
        ))}
      </TaskList>
    </Section>
  )
}
