import { useState } from 'react'
import { SecondFactor } from './SecondFactor.tsx'
import { PasswordForm } from './PasswordForm.tsx'

/** Both steps of signing in, wherever they are needed. */
export function SignIn({ onSignedIn }: { onSignedIn: () => Promise<unknown> | void }) {
  const [step, setStep] = useState<'password' | 'second-factor'>('password')
  if (step === 'second-factor') return <SecondFactor onSignedIn={onSignedIn} onBack={() => setStep('password')} />
  return <PasswordForm onAnswer={(state) => (state === 'signed-in' ? onSignedIn() : setStep('second-factor'))} />
}
