import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Mail } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useLoad } from '../../shared/useLoad.ts'
import { DoorLink } from '../frame/DoorLink.tsx'
import { Sheet } from '../frame/Sheet.tsx'
import { PATHS, takeFragment } from '../path.ts'
import { useNewLink } from '../useNewLink.ts'
import { StopForm } from './StopForm.tsx'

export type StopFace = Answer<Mail['stopFace']>

/** Kept outside of the page's state: the address holds it no longer. */
let kept = ''

/** The link in a letter's foot: who wrote, and the button that ends it. Opening it does nothing: mail scanners open every link. */
export default function StopLetters() {
  useNewLink()
  const [token] = useState(() => (kept = takeFragment() || kept))
  const {
    data: face,
    problem,
    reload,
  } = useLoad(
    async (signal) => (token ? call<StopFace>('POST', '/unwanted/face', { body: { token }, signal }) : undefined),
    [token],
  )
  if (!token || problem?.code === 'stop-link-unknown') return <NoLetter whole={!token} />
  if (problem && !face) return <Problem problem={problem} retry={reload} />
  return face ? <StopForm token={token} face={face} /> : <Loading lines={5} />
}

/** The page was opened without a link, or with one that is not whole. */
function NoLetter({ whole }: { whole: boolean }) {
  const words = useWords()
  return (
    <Sheet title={words('stop.none')} lead={words(whole ? 'stop.none.way' : 'refusal.stop-link-unknown.way')}>
      <DoorLink to={PATHS.signIn}>{words('door.backToSignIn')}</DoorLink>
    </Sheet>
  )
}
