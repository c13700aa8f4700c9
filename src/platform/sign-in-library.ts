import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import { hashPassword } from 'better-auth/crypto'
import type { createAdapterFactory } from 'better-auth/adapters'
import type { SignInSecret } from './keys.ts'

export type SignInLibrary = ReturnType<typeof createSignInLibrary>

const SESSION_HOURS = 12

/**
 * The library that authenticates, and nothing else: password, second factor, recovery codes. Organisations, memberships and joining
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
    plugins: [twoFactor({ skipVerificationOnEnable: false })],
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

/** scrypt, as the library stores it. */
export const hashOfPassword = (password: string) => hashPassword(password)
