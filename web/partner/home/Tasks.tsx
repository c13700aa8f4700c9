import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ENDING_DAYS, type HomeTask } from '../../../src/domain/home.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import type { Task } from './types.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: 0, paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
})

/** The list behind each line, narrowed to exactly what was counted. */
const PLACES: Record<HomeTask, string> = {
  'provisioning-failed': 'subscriptions?needs=provisioning',
  'service-requests-open': 'service-requests?status=unfinished',
  'transfers-asked': 'transfers',
  'rights-unheld': 'customers?rights=unheld',
  'rights-ending': `customers?endsWithin=${ENDING_DAYS.rights}`,
  'subscriptions-ending': `subscriptions?needs=renewal&ends=${ENDING_DAYS.subscriptions}`,
  'seats-used-up': 'subscriptions?needs=seats',
  'requests-unanswered': 'requests?state=open',
}

/** A line only where there is something; where there is nothing at all, that. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const words = useWords()
  const styles = useStyles()
  const look = useLook()
  if (tasks.length === 0)
    return (
      <section className={look.card} aria-label={words('home.tasks')}>
        <Empty icon={<CheckmarkCircleRegular />} title={words('home.none')}>
          {words('home.none.way')}
        </Empty>
      </section>
    )
  return (
    <Section title={words('home.tasks')}>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <TaskLine key={task.task} task={task} />
        ))}
      </ul>
    </Section>
  )
}

function TaskLine({ task: { task, count, more } }: { task: Task }) {
  const words = useWords()
  const formats = useFormats()
  const styles = useStyles()
  const look = useLook()
  return (
    <li className={styles.line}>
      <span className={look.strong}>
        <GoLink to={PLACES[task]}>
          {words(`home.task.${task}`, { count, shown: formats.counted({ count, more }) })}
        </GoLink>
      </span>
      <span className={look.body}>{words(`home.task.${task}.why`)}</span>
    </li>
  )
}
