import { createClient } from '@govconnect/kernel'
import * as c from '../contract.ts'
import type { Office } from './office.ts'

/** Devices of an office, as they speak with it; ten pair in a minute. */
export function pairing(office: Pick<Office, 'app' | 'admin' | 'branch'>) {
  const as = (headers: Record<string, string>) =>
    createClient({
      surface: 'api',
      origin: 'http://localhost:3000',
      fetch: async (url, init) => office.app.fetch(new Request(url, init)),
      headers: () => headers,
    })
  return {
    as,
    async paired(kind: 'kiosk' | 'display' = 'kiosk', name = 'Kios pintu') {
      const { device, code } = await office.admin.call(c.addDevice, { body: { branch_id: office.branch, kind, name } })
      const { token } = await as({}).call(c.pairDevice, { body: { code, kind, app_version: '1' } })
      return { id: device.id, code, token, client: as({ authorization: `Bearer ${token}` }) }
    },
  }
}
