import { newId, type Services } from '@govconnect/kernel'
import { hashPassword } from 'better-auth/crypto'
import { acrossTenants } from '../identity.ts'
import { findPersonByEmail, hasPlatformAdmin } from '../queries/staff.ts'
import { passwordFault } from '../rules/password.ts'
import { deleteLinks, lockFirstAdmin } from '../store/links.ts'
import { insertStaff, markPlatformAdmin, savePassword } from '../store/staff.ts'
import { makeLink } from './links.ts'

/**
 * `ADMIN_EMAIL` and `ADMIN_PASSWORD` make the first platform admin without the wizard. Harmless to repeat: where a platform admin exists,
 * nothing changes; an account that exists under the address keeps its password.
 */
export async function ensureConfiguredAdmin(services: Services): Promise<void> {
  const { admin } = services.config
  if (!admin) return
  const email = admin.email.trim().toLowerCase()
  const now = services.clock.now()
  const made = await acrossTenants(services, async (tx) => {
    await lockFirstAdmin(tx)
    if (await hasPlatformAdmin(tx)) return false
    await deleteLinks(tx, 'first-admin')
    const known = await findPersonByEmail(tx, email)
    if (known) {
      await markPlatformAdmin(tx, known.id, now)
      return true
    }
    const id = newId()
    const name = email.slice(0, email.indexOf('@')) || 'Admin'
    await insertStaff(tx, { id, name, email, locale: 'id', platformAdmin: true }, now)
    await savePassword(tx, id, await hashPassword(admin.password), now)
    return true
  })
  if (!made) return
  services.log.info('first platform admin made from ADMIN_EMAIL')
  if (passwordFault(admin.password, [email]))
    services.log.warn('ADMIN_PASSWORD is easy to guess; change it after signing in')
}

/**
 * The one-time address by which the first platform admin is made, for the server to print at start; null where one exists. Each start
 * makes a new link and the one before stops working. It is printed, never logged: a log outlives a terminal.
 */
export async function firstAdminLink(services: Services): Promise<string | null> {
  const link = await acrossTenants(services, async (tx) => {
    await lockFirstAdmin(tx)
    if (await hasPlatformAdmin(tx)) {
      await deleteLinks(tx, 'first-admin')
      return null
    }
    return makeLink(tx, { kind: 'first-admin', staffId: null }, services.clock.now())
  })
  return link && services.config.publicUrl + link.path
}
