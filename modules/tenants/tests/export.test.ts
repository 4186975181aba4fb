import { gunzipSync } from 'node:zlib'
import { eventually } from '@govconnect/testkit'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteTenant } from '../contract.ts'
import { openTenants, type TenantsOffice } from './office.ts'

let office: TenantsOffice
let id: string
beforeAll(async () => {
  office = await openTenants()
  id = await office.make('besar')
  // More than what waits in the streams between the database and the reader, and nothing that packs well.
  await office.rows(
    `insert into kernel.parked (tenant_id, id, type, key, payload, attempts, error, accepted_at, parked_at)
     select $1, gen_random_uuid(), 'tenants.record', 'k', to_json((select string_agg(md5(random()::text), '') from generate_series(1, 60) where n > 0)),
       5, 'x', now(), now() from generate_series(1, 3000) n`,
    [id],
  )
})
afterAll(() => office.close())

const take = (tenant: string) =>
  office.app.fetch(
    new Request(`http://localhost:3000/api/v1/tenants/${tenant}/export`, {
      method: 'POST',
      headers: office.staffHeaders(),
    }),
  )
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code
/** As the owner, who sees what others do. */
async function asOwner(text: string): Promise<number> {
  const owner = new pg.Client({ connectionString: office.databaseUrl })
  await owner.connect()
  const { rowCount } = await owner.query(`${text} from pg_stat_activity where datname = current_database()
    and pid <> pg_backend_pid() and query ~ 'tenant_rows' and state <> 'idle'`)
  await owner.end()
  return rowCount ?? 0
}
const connections = () => asOwner('select')

describe('an export', () => {
  it('ends where its reader goes away, and makes room for the next', async () => {
    const first = await take('besar')
    const second = await take('besar')
    expect([first.status, second.status]).toEqual([200, 200])
    await eventually(async () => (await connections()) === 2)
    const third = await take('besar')
    expect([third.status, await codeOf(third)]).toEqual([429, 'tenants.export_busy'])
    await first.body!.cancel()
    const whole = await eventually(async () => {
      const again = await take('besar')
      return again.status === 200 && again
    })
    const lines = gunzipSync(Buffer.from(await whole.arrayBuffer()))
      .toString()
      .trimEnd()
      .split('\n')
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ complete: true, rows: { 'kernel.parked': 3000 } })
    await second.body!.cancel()
    await eventually(async () => (await connections()) === 0)
  })

  it('breaks off where the database goes away, so that no reader takes it for whole', async () => {
    const response = await take('besar')
    await eventually(async () => (await connections()) === 1)
    await asOwner('select pg_terminate_backend(pid)')
    await expect(response.arrayBuffer()).rejects.toThrow()
  })

  it('is not made of an office that is going', async () => {
    await office.make('pergi')
    await office.staff().call(deleteTenant, { params: { tenant: 'pergi' }, query: { confirm: 'pergi' } })
    expect(await codeOf(await take('pergi'))).toBe('tenants.being_deleted')
  })
})
