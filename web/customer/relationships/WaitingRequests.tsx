import type { Answer, InvitationRoom } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { TaskList } from '../home/Task.tsx'
import { RequestTask } from '../home/tasks.tsx'

/** What partners ask for and nobody has answered yet leads the page. */
export function WaitingRequests() {
  const words = useWords()
  const { data } = useRead<Answer<InvitationRoom['waiting']>>(`${useOrganisationPath()}/invitations`, undefined, {
    enabled: useMay('invitation.read'),
  })
  if (!data?.items.length) return null
  return (
    <Section plain title={words('customer.relationships.waiting', { count: data.items.length })}>
      <TaskList>
        {data.items.map((request) => (
          <RequestTask key={request.requestId} request={request} />
        ))}
      </TaskList>
    </Section>
  )
}
