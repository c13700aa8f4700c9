import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { arrive } from '../arrive.ts'
import { Sheet } from '../frame/Sheet.tsx'
import { useSession } from '../session.ts'
import { SignIn } from './SignIn.tsx'

const DemoCast = lazy(() => import('../demo/DemoCast.tsx'))
const Choose = lazy(() => import('./Choose.tsx'))

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(320px, 400px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

/** Sign in; in the demo beside the whole cast. Whoever is in already chooses where to go. */
export default function SignInPage() {
  const words = useWords()
  const styles = useStyles()
  const { session } = useSession()
  if (session.signedIn) return <Choose />
  return (
    <div className={mergeClasses(session.demo && styles.two)}>
      <Sheet
        title={words('door.signIn.title')}
        lead={words('door.signIn.lead', { installation: session.installation })}
      >
        <SignIn onSignedIn={arrive} />
      </Sheet>
      {session.demo && (
        <Suspense fallback={<Loading lines={6} />}>
          <DemoCast onSignedIn={arrive} />
        </Suspense>
      )}
    </div>
  )
}
