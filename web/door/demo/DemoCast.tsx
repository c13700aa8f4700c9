import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, ProblemBody, Sessions } from '../../shared/contracts.ts'
import { rememberLanguage } from '../../shared/intl/language.ts'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useLoad } from '../../shared/useLoad.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { useSession } from '../session.ts'
import { SecondFactor } from '../sign-in/SecondFactor.tsx'
import { CastGroup, type Person } from './CastGroup.tsx'

type Cast = Answer<Sessions['demoCast']>

const useStyles = makeStyles({
  cast: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
})

type Props = { onSignedIn: () => Promise<unknown> | void; only?: 'customer' }

/** The people of the demo world, by organisation: one click signs in. Those of other clouds live at other addresses. */
export default function DemoCast({ onSignedIn, only }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const { session } = useSession()
  const { data: cast, problem, reload } = useLoad((signal) => call<Cast>('GET', '/demo/cast', { signal }), [])
  // Somebody has tried a second factor in the demo.
  const [halfway, setHalfway] = useState(false)
  const { language } = useLanguage()
  const signIn = useSubmit(async (key, person: Person) => {
    // Whoever tries the demo reads on in the language of this page, whatever its people speak.
    rememberLanguage(language)
    const { state } = await call<Answer<Sessions['signInAnswer']>>('POST', '/session', {
      body: { email: person.email, password: cast?.password },
      key,
    })
    if (state === 'second-factor') setHalfway(true)
    else await onSignedIn()
  })
  const inDemo = (met: ProblemBody): ProblemBody =>
    met.code === 'sign-in-wrong' ? { ...met, detail: words('door.demo.otherPassword') } : met
  if (halfway) return <SecondFactor onSignedIn={onSignedIn} onBack={() => setHalfway(false)} />
  if (problem && !cast) return <Problem problem={problem} retry={reload} />
  if (!cast) return <Loading lines={6} />
  const here = cast.people.filter((person) => person.cloud === session.cloud)
  const elsewhere = only ? [] : cast.people.filter((person) => person.cloud !== session.cloud)
  const kinds = only ? [only] : (['partner', 'customer', 'provider'] as const)
  return (
    <section className={styles.cast} aria-label={words('door.demo.title')}>
      <div className={look.stackTight}>
        {!only && <h2 className={look.title2}>{words('door.demo.title')}</h2>}
        <p className={look.body}>{words('door.demo.lead', { password: cast.password })}</p>
        {!only && session.newcomers === 'welcome' && <p className={look.body}>{words('door.demo.begin')}</p>}
      </div>
      {signIn.problem && <Problem problem={inDemo(signIn.problem)} />}
      {kinds.map((kind) => (
        <CastGroup
          key={kind}
          title={words(`door.demo.${kind}`)}
          people={here.filter((person) => person.organisationKind === kind)}
          busy={signIn.busy}
          signIn={(person) => void signIn.run(person)}
        />
      ))}
      <CastGroup
        title={words('door.demo.elsewhere')}
        lead={words('door.demo.elsewhere.lead')}
        people={elsewhere}
        busy={false}
      />
    </section>
  )
}
