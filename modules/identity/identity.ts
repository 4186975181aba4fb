import { newId, type Services, type Tx } from '@govconnect/kernel'
import { type Auth, createAuth, sessionCookieName } from './auth.ts'
import { sessionSecret } from './session-cookie.ts'

/** What the module holds per running server. */
export interface Identity {
  auth: Auth
  cookieName: string
  cookieSecret: string
}

const running = new WeakMap<Services['db'], Identity>()

/** Made once per server, at the first use. */
export function identityOf(services: Services): Identity {
  let identity = running.get(services.db)
  if (!identity) {
    const { publicUrl, secret } = services.config
    const cookieSecret = sessionSecret(secret)
    identity = {
      auth: createAuth({
        runner: services.db.systemPool,
        secret: cookieSecret,
        publicUrl,
        newId,
        clockOffset: () => services.clock.offset(),
      }),
      cookieName: sessionCookieName(publicUrl),
      cookieSecret,
    }
    running.set(services.db, identity)
  }
  return identity
}

/** Work across tenants: people, sessions and links belong to no tenant, and a person's memberships lie in several. */
export function acrossTenants<T>(services: Pick<Services, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return services.db.system({ module: 'identity' }, work)
}
