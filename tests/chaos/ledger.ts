import { createClient } from '@govconnect/kernel/contract'
import { listMessages } from '@govconnect/tenants/contract'
import pg from 'pg'
import { noted } from './journal/index.ts'
import type { Effect, Shown } from './judge.ts'
import type { Stage } from './stage.ts'

const pageSize = 200

/** What became of the messages whose keys begin with `name`: as the handler wrote it down, and as the API shows it. */
export function openLedger(stage: Stage, { name, since }: { name: string; since: Date }) {
  async function rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: stage.postgres.url })
    await client.connect()
    try {
      return (await client.query<T>(text, values)).rows
    } finally {
      await client.end()
    }
  }
  const number = async (text: string) => Number((await rows<{ n: string }>(text, [`${name}-`]))[0]!.n)
  const left = () =>
    number(`select (select count(*) from kernel.queue where starts_with(key, $1))
      + (select count(*) from kernel.parked where starts_with(key, $1)) as n`)

  return {
    /** Waits until nothing of these messages waits any more; answers how many still do. */
    async settled(withinMs: number): Promise<number> {
      const deadline = Date.now() + withinMs
      for (;;) {
        const count = await left()
        if (count === 0 || Date.now() > deadline) return count
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    /** Offices that had a message handled since that moment, among the last few hundred. */
    async officesActiveSince(since: number): Promise<number> {
      const found = await rows<{ n: string }>(
        `select count(distinct tenant_id) as n from (select tenant_id, at from journal.effects order by id desc limit 500) e where at > $1`,
        [new Date(since)],
      )
      return Number(found[0]!.n)
    },
    async effects(): Promise<Effect[]> {
      const found = await rows<Omit<Effect, 'at'> & { at: Date }>(
        `select tenant_id as "tenantId", message_id as "messageId", key, n, at from journal.effects
         where starts_with(key, $1) order by id`,
        [`${name}-`],
      )
      return found.map((one) => ({ ...one, at: one.at.getTime() }))
    },
    calls: () =>
      number(
        `select count(*) as n from journal.calls c join journal.effects e using (message_id) where starts_with(e.key, $1)`,
      ),
    /** Page by page, as each office reads its own. */
    async shown(): Promise<Shown[]> {
      const found: Shown[] = []
      for (const { id, secret } of stage.offices) {
        const headers = () => ({ authorization: `Bearer ${secret}` })
        const client = createClient({ surface: 'api', origin: stage.replicas[0]!.origin, headers })
        let cursor: string | null | undefined
        while (cursor !== null) {
          const query = { limit: pageSize, from: since.toISOString(), cursor }
          const page = await client.call(listMessages, { query })
          for (const one of page.items) {
            if (!one.key.startsWith(`${name}-`)) continue
            const { n } = noted.payload.parse(one.payload)
            found.push({ tenantId: id, id: one.id, key: one.key, n, status: one.status })
          }
          cursor = page.next_cursor
        }
      }
      return found
    },
  }
}

export type Ledger = ReturnType<typeof openLedger>
