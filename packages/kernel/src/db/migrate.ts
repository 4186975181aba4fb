import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { appRole, systemRole } from './database.ts'
import { sealTables } from './seal.ts'

/** A folder of `NNNN-name.sql` files owned by one module; the module's schema bears its name. */
export interface MigrationSource {
  module: string
  folder: URL
}

const kernelMigrations: MigrationSource = { module: 'kernel', folder: new URL('../migrations/', import.meta.url) }

/** One installation migrates at a time; the number is arbitrary but fixed. */
const migrationLock = 7_201_975

/**
 * Brings the database to this program's schema, then seals every tenant table. Forward only: a file that ran
 * once never changes (its checksum is kept), a breaking change is made by expand, then contract.
 * @throws when a file that ran before has changed, or a table says neither tenant nor platform.
 */
export async function migrate(url: string, sources: readonly MigrationSource[]): Promise<number> {
  const client = new pg.Client({ connectionString: url, application_name: 'govconnect migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await createRoles(client)
    const applied = await applyAll(client, [kernelMigrations, ...sources])
    // Another process may be making a month of messages: rights of one table are not changed by two at once.
    await client.query(`select pg_advisory_lock(7201977, hashtext('kernel.make_message_month'))`)
    await sealTables(client, ['kernel', ...sources.map((source) => source.module)])
    return applied
  } finally {
    await client.end()
  }
}

async function createRoles(client: pg.Client): Promise<void> {
  for (const role of [appRole, systemRole]) {
    // Roles belong to the whole server: another database's migration may make the same one at this moment.
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
    await client.query(`do $$ begin
      if not pg_has_role(current_user, '${role}', 'member') then execute 'grant ${role} to current_user'; end if;
    end $$`)
  }
}

async function applyAll(client: pg.Client, sources: readonly MigrationSource[]): Promise<number> {
  await client.query(`create schema if not exists kernel`)
  await client.query(`create table if not exists kernel.migrations (
    module text not null, name text not null, checksum text not null, applied_at timestamptz not null default now(),
    primary key (module, name))`)
  await client.query(`comment on table kernel.migrations is 'platform: which files ran'`)
  const { rows } = await client.query<{ module: string; name: string; checksum: string }>(
    'select module, name, checksum from kernel.migrations',
  )
  const done = new Map(rows.map((row) => [`${row.module}/${row.name}`, row.checksum]))
  let applied = 0
  for (const source of sources) {
    for (const file of sqlFiles(source.folder)) {
      const text = readFileSync(new URL(file, source.folder), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      const before = done.get(`${source.module}/${file}`)
      if (before === checksum) continue
      if (before)
        throw new Error(`migration ${source.module}/${file} ran before and was changed since; write a new file instead`)
      await applyOne(client, { module: source.module, file, text, checksum })
      applied++
    }
  }
  return applied
}

function sqlFiles(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

async function applyOne(
  client: pg.Client,
  one: { module: string; file: string; text: string; checksum: string },
): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`create schema if not exists ${pg.escapeIdentifier(one.module)}`)
    await client.query(one.text)
    await client.query('insert into kernel.migrations (module, name, checksum) values ($1, $2, $3)', [
      one.module,
      one.file,
      one.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${one.module}/${one.file} failed: ${(error as Error).message}`, { cause: error })
  }
}
