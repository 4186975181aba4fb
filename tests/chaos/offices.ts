import { createApiKey, switchTenant } from '@govconnect/identity/contract'
import { createTenant } from '@govconnect/tenants/contract'
import { signInAs } from '../../bench/support/screen.ts'

export interface Office {
  id: string
  /** API key: may publish messages and read what became of them. */
  secret: string
}

const count = 3

/** Offices with an API key each, made over the API as an operator makes them. */
export async function makeOffices(origin: string, staff: { email: string; password: string }): Promise<Office[]> {
  const { client } = await signInAs(origin, staff)
  const offices: Office[] = []
  for (let n = 0; n < count; n += 1) {
    const { id } = await client.call(createTenant, { body: { name: `Desa ${n}`, slug: `desa-${n}`, plan: 'large' } })
    await client.call(switchTenant, { body: { tenant_id: id } })
    const { secret } = await client.call(createApiKey, {
      body: { name: 'Sistem desa', scopes: ['messages.send', 'system.read'] },
    })
    offices.push({ id, secret })
  }
  return offices
}
