import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, People } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useLoad } from '../../shared/useLoad.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { arrive } from '../arrive.ts'
import { DoorLink } from '../frame/DoorLink.tsx'
import { Sheet } from '../frame/Sheet.tsx'
import { PATHS, takeFragment } from '../path.ts'
import { useNewLink } from '../useNewLink.ts'
import { FounderFields } from './FounderFields.tsx'

type Face = Answer<People['joinFace']>

/** Kept outside of the page's state: the address holds it no longer. */
let kept = ''

/** The link by which an administrator lets somebody in: a name, a password, and one is a member. */
export default function Join() {
  const words = useWords()
  useNewLink()
  const [token] = useState(() => (kept = takeFragment() || kept))
  const {
    data: face,
    problem,
    reload,
  } = useLoad(
    async (signal) => (token ? call<Face>('POST', '/joinings/face', { body: { token }, signal }) : undefined),
    [token],
  )
  if (!token)
    return (
      <Sheet title={words('door.join.none.title')} lead={words('door.join.none.lead')}>
        <DoorLink to={PATHS.signIn}>{words('door.backToSignIn')}</DoorLink>
      </Sheet>
    )
  if (problem) return <Problem problem={problem} retry={reload} />
  return face ? <JoinForm token={token} face={face} /> : <Loading lines={5} />
}

function JoinForm({ token, face }: { token: string; face: Face }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const { language } = useLanguage()
  const [draft, setDraft] = useState({ displayName: face.displayName ?? '', password: '' })
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useSubmit(async (key, body: object) => {
    await call('POST', '/joinings/accepted', { body, key })
    await arrive()
  })
  const nameless = !draft.displayName.trim()
  const weak = draft.password.length < 12
  const faults = tried
    ? {
        displayName: nameless ? words('door.fault.name') : undefined,
        password: weak ? words('door.fault.newPassword') : undefined,
      }
    : {}
  const submit = () => {
    setTried(true)
    if (!nameless && !weak) void run({ token, ...draft, language })
  }
  return (
    <Sheet title={words('door.join.title', { organisation: face.organisationName })} lead={words('door.join.lead')}>
      <Form onSubmit={submit} problem={problem}>
        {face.email && <p className={look.body}>{words('door.join.email', { email: face.email })}</p>}
        <FounderFields
          draft={draft}
          set={(change) => setDraft((before) => ({ ...before, ...change }))}
          faults={faults}
          email={face.email ?? ''}
          under=""
        />
        <SubmitButton busy={busy} size="large">
          {words('door.join.submit')}
        </SubmitButton>
        <p className={look.quiet}>{words('door.join.until', { date: formats.day(face.expiresAt) })}</p>
      </Form>
    </Sheet>
  )
}
