import { demand } from './refusal.ts'

/** How somebody gets in: with a password, and with how many passkeys. */
export type WaysIn = { password: boolean; passkeys: number }

/** More are a list that nobody looks through any more, and one of them is the intruder's. */
export const MOST_PASSKEYS = 10

/** One for each device, and not without end. */
export const demandMayAdd = ({ passkeys }: WaysIn) => demand(passkeys < MOST_PASSKEYS, 'passkeys-full')

/** The last way in stays: nobody locks itself out with one press. */
export const demandMayRemove = ({ password, passkeys }: WaysIn) => demand(password || passkeys > 1, 'passkey-last')

/** How surely somebody signed in, in one word; a passkey is something one has, opened by something one is or knows. */
export type Strength = 'password' | 'second-factor' | 'passkey'

export const strengthOf = ({ passkey, secondFactor }: { passkey: boolean; secondFactor: boolean }): Strength =>
  passkey ? 'passkey' : secondFactor ? 'second-factor' : 'password'
