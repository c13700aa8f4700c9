import { useFormats } from '../../../shared/format.ts'
import { Button } from '@fluentui/react-components'
import { call } from '../../../shared/api.ts'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useAct } from '../../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../../shared/portal/useSession.ts'
import { Section } from '../../../shared/rooms/parts/Section.tsx'
import { Problem } from '../../../shared/states/Problem.tsx'
import type { Request } from '../types.ts'

/** Whether the letter goes again by itself, when, and the switch; nothing where no letter was ever sent from here. */
export function Reminders({ request }: { request: Request }) {
  const words = useWords()
  const all = `${useOrganisationPath()}/relationship-requests`
  const { on, not } = request.reminders
  const act = useAct(
    (key) => call('PUT', `${all}/${request.id}/reminders`, { body: { on: !on }, version: request.version, key }),
    [all],
  )
  if (request.state !== 'open' || !request.sentAt) return null
  const may = request.moves.includes('remind') && (on || not === null)
  const button = may && (
    <Button disabled={act.busy} onClick={() => void act.run(undefined)}>
      {words(on ? 'reminders.switch-off' : 'reminders.switch-on')}
    </Button>
  )
  return (
    <Section title={words('reminders.title')} actions={button || undefined}>
      <How reminders={request.reminders} />
      {act.problem && <Problem problem={act.problem} />}
    </Section>
  )
}

function How({ reminders: { on, nextAt, not } }: { reminders: Request['reminders'] }) {
  const words = useWords()
  const formats = useFormats()
  if (not !== null)
    return (
      <p>
        {words(on ? 'reminders.on.not' : 'reminders.off')} {words(`reminders.not.${not}`)}
      </p>
    )
  return <p>{on && nextAt ? words('reminders.on', { at: formats.moment(nextAt) }) : words('reminders.off')}</p>
}
