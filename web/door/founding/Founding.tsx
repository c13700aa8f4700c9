import { useState } from 'react'
import type { Answer, Organisations } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { DoorLink } from '../frame/DoorLink.tsx'
import { Sheet } from '../frame/Sheet.tsx'
import { PATHS } from '../path.ts'
import { AskForCode, type Proof } from '../sign-in/AskForCode.tsx'
import { useSession } from '../session.ts'
import { ClosedHere } from './ClosedHere.tsx'
import { CodeStep } from './CodeStep.tsx'
import { Details } from './Details.tsx'
import { Known } from './Known.tsx'

export type Proven = Proof & { code: string } & Answer<Organisations['addressState']>

/** An organisation that is new here: its address is proved before anything else, so that nobody founds somebody else’s. */
export default function Founding() {
  const words = useWords()
  const { session } = useSession()
  const [proof, setProof] = useState<Proof>()
  const [proven, setProven] = useState<Proven>()
  const step = (number: number) => words('door.found.step', { step: number, steps: 3 })
  if (session.newcomers !== 'welcome') return <Closed />
  if (proven?.state === 'new') return <Details proven={proven} above={step(3)} />
  if (proven) return <Known proven={proven} />
  if (proof)
    return (
      <Sheet
        above={step(2)}
        title={words('door.found.code.title')}
        lead={words('door.found.code.lead', { email: proof.email })}
      >
        <CodeStep proof={proof} onAgain={setProof} onProven={setProven} />
      </Sheet>
    )
  return (
    <Sheet above={step(1)} title={words('door.found.title')} lead={words('door.found.address.lead')}>
      <AskForCode purpose="founding" verb={words('door.forgotten.send')} onSent={setProof} />
      <DoorLink to={PATHS.signIn}>{words('door.backToSignIn')}</DoorLink>
    </Sheet>
  )
}

function Closed() {
  const words = useWords()
  const look = useLook()
  return (
    <Sheet title={words('door.found.closed.title')} lead={<ClosedHere />}>
      <div className={look.row}>
        <DoorLink to={PATHS.signIn}>{words('door.backToSignIn')}</DoorLink>
      </div>
    </Sheet>
  )
}
