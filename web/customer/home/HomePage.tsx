import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import { problemIn } from '../../shared/problem.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { Loading } from '../../shared/states/Loading.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { WaitingElevation } from '../relationships/WaitingElevation.tsx'
import { RecoveryHere } from './RecoveryHere.tsx'
import { PartnersHere } from './PartnersHere.tsx'
import { TaskList } from './Task.tsx'
import {
  AgreementTask,
  CreatedTask,
  DropTask,
  FirstAgreementTask,
  JoiningTask,
  RequestTask,
  SuspendedTask,
  VerificationTask,
} from './tasks.tsx'
import { useTasks } from './useTasks.ts'

/** What needs doing, and who may administer here: nothing else. */
export function HomePage() {
  const words = useWords()
  const look = useLook()
  const { name } = useOrganisation()
  const seesPartners = useMay('partner-relationships.read')
  return (
    <Page title={name}>
      <RecoveryHere />
      <section className={look.stack} aria-label={words('customer.home.tasks')}>
        <ToDo />
      </section>
      {seesPartners && <PartnersHere />}
    </Page>
  )
}

function ToDo() {
  const {
    elevations,
    waiting,
    outdated,
    created,
    suspended,
    unsigned,
    unverified,
    asking,
    dropAsked,
    loading,
    failed,
  } = useTasks()
  const look = useLook()
  const some =
    elevations.length + waiting.length + asking.length + suspended.length > 0 ||
    dropAsked ||
    outdated ||
    unsigned ||
    unverified
  // What could not be read must not pass for “nothing to do”.
  const nothing = !some && !loading && failed.length === 0
  return (
    <div className={look.stack}>
      {failed[0] && (
        <Problem problem={problemIn(failed[0].error)} retry={() => failed.forEach((read) => void read.refetch())} />
      )}
      {some && (
        <TaskList>
          {elevations.map((one) => (
            <WaitingElevation key={one.id} elevation={one} />
          ))}
          {waiting.map((request) => (
            <RequestTask key={request.requestId} request={request} />
          ))}
          {dropAsked && <DropTask name={dropAsked.by.displayName ?? '—'} />}
          {created.map((one) => (
            <CreatedTask key={one.id} relationship={one} />
          ))}
          {suspended.map((one) => (
            <SuspendedTask key={one.id} relationship={one} />
          ))}
          {unsigned && <FirstAgreementTask />}
          {outdated && <AgreementTask agreement={outdated} />}
          {asking.length > 0 && <JoiningTask asking={asking} />}
          {unverified && <VerificationTask />}
        </TaskList>
      )}
      {loading && !some && <Loading lines={2} height={64} />}
      {nothing && <NothingToDo />}
    </div>
  )
}

function NothingToDo() {
  const words = useWords()
  const look = useLook()
  return (
    <div className={look.card}>
      <Empty icon={<CheckmarkCircleRegular />} title={words('customer.home.nothing')}>
        {words('customer.home.nothing.way')}
      </Empty>
    </div>
  )
}
