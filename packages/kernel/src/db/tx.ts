import type pg from 'pg'
import type { Sql } from 'sql-template-tag'
import type { EventEnvelope } from '../contract/event.ts'
import { gather } from './packet.ts'

export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag'

/** A statement: built by the `sql` tag, or raw text with values and a name (prepared once) on hot paths. */
export type Statement = Sql | { name?: string; text: string; values: unknown[] }

/**
 * One open transaction. Statements that are asked at once, none waiting for another's answer, leave together and run in the order in which they
 * were asked. Everything a command changes and tells goes through it, or does not happen.
 */
export interface Tx {
  /** Null in transactions across tenants. */
  readonly tenantId: string | null
  /** Module that owns the transaction. */
  readonly module: string
  rows<T>(statement: Statement): Promise<T[]>
  /** Exactly one row; anything else is a defect. */
  row<T>(statement: Statement): Promise<T>
  /** One row or undefined. */
  maybe<T>(statement: Statement): Promise<T | undefined>
  /** Runs a change and answers the number of rows it touched. */
  run(statement: Statement): Promise<number>
  /** Adds events to the outbox when the transaction commits (see `emit`). */
  publish(envelope: EventEnvelope): void
  /** Runs a change in its place; nobody waits for its answer but the commit. Where it fails, so does all that follows, with its fault. */
  send(statement: Statement): void
  /** Runs as one of the last statements, together with the outbox rows and the commit: for what nobody waits for. */
  atEnd(statement: Statement): void
  /** Runs after the commit; never when it rolls back. */
  afterCommit(work: () => void): void
}

let onOutboxCommit: Map<symbol, () => void> | undefined

/** The relay asks to be told of each commit that left events in the outbox. Answers the function that ends it. */
export function watchOutbox(wake: () => void): () => void {
  onOutboxCommit ??= new Map()
  const key = Symbol('outbox watcher')
  onOutboxCommit.set(key, wake)
  return () => onOutboxCommit?.delete(key)
}

/** For writers that put outbox rows by a statement of their own: tells the relay. */
export function outboxWritten(): void {
  for (const wake of onOutboxCommit?.values() ?? []) wake()
}

const insertOutbox = `insert into kernel.outbox (event_id, module, tenant_id, name, key, envelope)
select e.event_id, $1, e.tenant_id, e.name, e.key, e.envelope
from rows from (jsonb_to_recordset($2::jsonb) as (event_id uuid, tenant_id uuid, name text, key text, envelope jsonb))
  with ordinality as e(event_id, tenant_id, name, key, envelope, n)
order by n`

export function createTx(client: pg.ClientBase, of: { module: string; tenantId: string | null }) {
  const outbox: EventEnvelope[] = []
  const after: (() => void)[] = []
  const last: Statement[] = []
  const sent: Promise<unknown>[] = []
  let fault: unknown
  const outboxStatement = (): Statement => {
    const values = outbox.map((envelope) => ({
      event_id: envelope.id,
      tenant_id: envelope.tenant_id,
      name: envelope.name,
      key: envelope.key,
      envelope,
    }))
    return { name: 'kernel-outbox', text: insertOutbox, values: [of.module, JSON.stringify(values)] }
  }
  const ask = async (statement: Statement) => {
    gather(client)
    try {
      return await client.query(statement)
    } catch (error) {
      // Of all that follows the database only says that something failed before.
      fault ??= error
      throw fault
    }
  }
  const rows = async <T>(statement: Statement): Promise<T[]> => (await ask(statement)).rows as T[]
  return {
    tenantId: of.tenantId,
    module: of.module,
    rows,
    async row<T>(statement: Statement): Promise<T> {
      const found = await rows<T>(statement)
      if (found.length !== 1 || found[0] === undefined) throw new Error(`expected one row, found ${found.length}`)
      return found[0]
    },
    async maybe<T>(statement: Statement): Promise<T | undefined> {
      return (await rows<T>(statement))[0]
    },
    async run(statement: Statement): Promise<number> {
      return (await ask(statement)).rowCount ?? 0
    },
    publish(envelope: EventEnvelope) {
      outbox.push(envelope)
    },
    send(statement: Statement) {
      const answer = ask(statement)
      // Whatever the work throws meanwhile is what is told.
      answer.catch(() => {})
      sent.push(answer)
    },
    atEnd(statement: Statement) {
      last.push(statement)
    },
    afterCommit(work: () => void) {
      after.push(work)
    },
    /** Writes the outbox rows and commits, without waiting in between: after a statement that fails, a commit rolls back. */
    async finish(commit: () => Promise<unknown>) {
      if (outbox.length > 0) last.push(outboxStatement())
      await Promise.all([...sent, ...last.map(ask), commit()])
    },
    committed() {
      if (outbox.length > 0) outboxWritten()
      for (const work of after) work()
    },
  }
}
