import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { ClosedHere } from '../founding/ClosedHere.tsx'
import { DoorLink } from '../frame/DoorLink.tsx'
import { useTitle } from '../frame/useTitle.ts'
import { PATHS } from '../path.ts'
import { SignIn } from '../sign-in/SignIn.tsx'
import { useSession } from '../session.ts'
import { FaceClosed } from './FaceClosed.tsx'
import { FaceOf } from './FaceOf.tsx'
import { HandOn } from './HandOn.tsx'
import { WhatNext } from './WhatNext.tsx'
import type { Face } from './types.ts'

const DemoCast = lazy(() => import('../demo/DemoCast.tsx'))

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(300px, 380px)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  cast: { gridColumnStart: '1', gridColumnEnd: '-1' },
})

/** Before signing in: who asks, for what in short, what happens next, and the ways in. */
export default function Stranger({ face }: { face: Face }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const { session, reload } = useSession()
  useTitle(
    words(face.purpose === 'rights' ? 'invitation.title.rights.face' : 'invitation.title.relationship', {
      partner: face.partner.name,
    }),
  )
  return (
    <div className={styles.columns}>
      <div className={look.stack}>
        <FaceOf face={face} />
        {face.state === 'open' && !face.partnerSuspended && <WhatNext />}
      </div>
      <div className={look.stack}>
        {(face.state !== 'open' || face.partnerSuspended) && <FaceClosed face={face} />}
        <section className={look.card}>
          <div className={look.stack}>
            <h2 className={look.title2}>{words('door.signIn.again')}</h2>
            <SignIn onSignedIn={reload} />
          </div>
        </section>
        {face.state === 'open' && <NewHere />}
        <HandOn partner={face.partner.name} />
      </div>
      {session.demo && (
        <div className={styles.cast}>
          <Disclosure summary={words('door.demo.title')} open>
            <Suspense fallback={<Loading />}>
              <DemoCast only="customer" onSignedIn={reload} />
            </Suspense>
          </Disclosure>
        </div>
      )}
    </div>
  )
}

/** Who has no organisation yet sets it up, or reads why that is not possible here. */
function NewHere() {
  const words = useWords()
  const look = useLook()
  const { session } = useSession()
  return (
    <section className={look.card}>
      <h2 className={look.title3}>{words('invitation.new.title')}</h2>
      {session.newcomers === 'welcome' ? (
        <DoorLink to={PATHS.found}>{words('invitation.new.link')}</DoorLink>
      ) : (
        <p className={look.body}>
          <ClosedHere />
        </p>
      )}
    </section>
  )
}
