import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import { hashPassword } from 'better-auth/crypto'
import type { createAdapterFactory } from 'better-auth/adapters'
import type { SignInSecret } from './keys.ts'

export type SignInLibrary = ReturnType<typeof createSignInLibrary>

const SESSION_HOURS = 12

/**
 * The library that authenticates, and nothing else: password, second factor, recovery codes, passkeys. Organisations, memberships and joining
 * are our acts; none of its own HTTP paths is opened, our routes call its functions.
 */
export function createSignInLibrary(
  storage: ReturnType<typeof createAdapterFactory>,
  options: { origin: string; secrets: SignInSecret[]; sessionCookie: string },
) {
  const secure = options.origin.startsWith('https:')
  return betterAuth({
    appName: 'Ombud',
    baseURL: options.origin,
    basePath: '/not-opened',
    // The first signs and encrypts; the others still read the second factors that were set up under them.
    secrets: options.secrets,
    database: storage,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: SESSION_HOURS * 3600, disableSessionRefresh: true, cookieCache: { enabled: false } },
    plugins: [twoFactor({ skipVerificationOnEnable: false }), passkeys(options.origin)],
    advanced: {
      useSecureCookies: false,
      cookiePrefix: 'ombud',
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, secure, path: '/' },
      cookies: { session_token: { name: options.sessionCookie } },
      // Our own door checks where a call comes from, for every route alike.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
  })
}

/** Keys of one host name each: a passkey of one cloud opens no other. Found by the device without an address, and only after it asked who holds it. */
const passkeys = (origin: string) =>
  passkey({
    rpID: new URL(origin).hostname,
    rpName: 'Ombud',
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => demandVerified(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => demandVerified(verification.authenticationInfo.userVerified),
    },
    advanced: { webAuthnChallengeCookie: 'passkey' },
  })

function demandVerified(verified: boolean | undefined) {
  if (!verified) throw new APIError('UNAUTHORIZED')
}

/** scrypt, as the library stores it. */
export const hashOfPassword = (password: string) => hashPassword(password)
