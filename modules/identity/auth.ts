import { betterAuth } from 'better-auth'
import { createAuthAdapter, type Runner } from './auth-adapter.ts'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './rules/password-length.ts'

/** Days a session lasts when the person asked to stay signed in; otherwise one day, and the cookie goes with the browser. */
const SESSION_DAYS = 14

const cookiePrefix = 'govconnect'

export interface AuthOptions {
  runner: Runner
  /** Signs the cookie. At least 32 characters; changing it signs everybody out. */
  secret: string
  /** Address the browser uses. `https:` makes the cookie Secure. */
  publicUrl: string
  newId: () => string
  /** How far our clock is ahead of the machine's, ms. */
  clockOffset?: () => number
}

/** Name of the session cookie; `__Secure-` where the address is https, which browsers then enforce. */
export function sessionCookieName(publicUrl: string): string {
  return `${publicUrl.startsWith('https:') ? '__Secure-' : ''}${cookiePrefix}.session_token`
}

/**
 * better-auth runs the flows: password check (scrypt), session made, ended and replaced, cookie written. It is called as a library; its own
 * router is not mounted, so the endpoints of `contract.ts` are the only way in. Every request after sign-in is looked up by `session.ts`.
 */
export function createAuth(options: AuthOptions) {
  return betterAuth({
    appName: 'GovConnect',
    baseURL: options.publicUrl,
    secret: options.secret,
    database: createAuthAdapter(options.runner, options.clockOffset),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      // Accounts are made by an admin or by a one-time link, never by a stranger.
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
    },
    user: {
      modelName: 'staff',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    account: {
      modelName: 'credentials',
      fields: {
        userId: 'staff_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        password: 'password_hash',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'staff_id',
        token: 'token_hash',
        ipAddress: 'ip',
        userAgent: 'user_agent',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: SESSION_DAYS * 86_400,
      disableSessionRefresh: true,
      // A password change is asked for with the current password; how old the session is does not matter.
      freshAge: 0,
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: options.publicUrl.startsWith('https:'),
      // The HTTP shell knows the caller's address and we store it; headers that a client can write are not asked.
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => options.newId() },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
