import pg from 'pg'
import { appRole, systemRole } from './database.ts'

interface TableState {
  schema: string
  name: string
  has_tenant: boolean
  comment: string
  rls: boolean
  forced: boolean
}

const tenantPolicy = `(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)`

async function tablesOf(client: pg.ClientBase, schemas: readonly string[]): Promise<TableState[]> {
  const { rows } = await client.query<TableState>(
    `select n.nspname as schema, c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
            coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
            exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as has_tenant
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p')
     order by 1, 2`,
    [schemas],
  )
  return rows
}

/**
 * Seals every table of the schemas, so that nobody has to remember. A table with `tenant_id` gets row-level security,
 * forced, with one policy for the sealed role (its tenant only) and one for the system role. A table without must say
 * why in its comment: `platform: reason`, or `platform-system: reason` where tenant work must not even read it. A comment starting `append-only` withholds UPDATE and DELETE from both roles.
 */
export async function sealTables(client: pg.ClientBase, schemas: readonly string[]): Promise<void> {
  for (const schema of new Set(schemas)) {
    const name = pg.escapeIdentifier(schema)
    await client.query(`grant usage on schema ${name} to ${appRole}, ${systemRole};
      grant usage, select on all sequences in schema ${name} to ${appRole}, ${systemRole}`)
  }
  for (const table of await tablesOf(client, schemas)) {
    const name = `${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.name)}`
    if (!table.has_tenant && !/^platform(-system)?:/.test(table.comment)) {
      throw new Error(
        `${table.schema}.${table.name} has no tenant_id; add it, or say why not: comment on table … is 'platform: reason'`,
      )
    }
    await grant(client, name, table)
    if (table.has_tenant) await protect(client, name)
  }
}

async function grant(client: pg.ClientBase, name: string, table: TableState): Promise<void> {
  if (table.schema === 'kernel' && table.name === 'migrations') return
  const rights = table.comment.startsWith('append-only') ? 'select, insert' : 'select, insert, update, delete'
  const roles = table.comment.startsWith('platform-system:') ? systemRole : `${appRole}, ${systemRole}`
  await client.query(`revoke all on ${name} from ${appRole}, ${systemRole}; grant ${rights} on ${name} to ${roles}`)
}

async function protect(client: pg.ClientBase, name: string): Promise<void> {
  const mine = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`
  await client.query(`
    alter table ${name} enable row level security;
    alter table ${name} force row level security;
    drop policy if exists tenant_isolation on ${name};
    create policy tenant_isolation on ${name} to ${appRole} using (${mine}) with check (${mine});
    drop policy if exists system_access on ${name};
    create policy system_access on ${name} to ${systemRole} using (true) with check (true)`)
}

/**
 * What is loose: tables without forced row security, missing or widened policies, foreign policies, too many rights.
 * Empty when every tenant table is sealed. Run at start (a loose database is refused) and by the tests.
 */
export async function findLooseTables(client: pg.ClientBase, schemas: readonly string[]): Promise<string[]> {
  const loose: string[] = []
  const tables = (await tablesOf(client, schemas)).filter((table) => table.has_tenant)
  const { rows: policies } = await client.query<{
    table: string
    name: string
    roles: string[]
    using: string
    check: string
    cmd: string
  }>(
    `select schemaname || '.' || tablename as table, policyname as name, roles::text[] as roles, cmd, qual as using, with_check as check
     from pg_policies where schemaname = any($1)`,
    [schemas],
  )
  const { rows: bypassing } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any($1) and (rolbypassrls or rolsuper)`,
    [[appRole, systemRole]],
  )
  for (const role of bypassing) loose.push(`role ${role.rolname} can bypass row security`)
  for (const table of tables) {
    const id = `${table.schema}.${table.name}`
    if (!table.rls) loose.push(`${id}: row security is off`)
    if (!table.forced) loose.push(`${id}: row security is not forced`)
    const own = policies.filter((policy) => policy.table === id)
    const isolation = own.find((policy) => policy.name === 'tenant_isolation')
    if (!isolation) loose.push(`${id}: no tenant_isolation policy`)
    else if (
      isolation.using !== tenantPolicy ||
      isolation.check !== tenantPolicy ||
      isolation.cmd !== 'ALL' ||
      isolation.roles.join() !== appRole
    ) {
      loose.push(`${id}: tenant_isolation was changed`)
    }
    for (const policy of own) {
      if (policy.name === 'tenant_isolation') continue
      if (policy.name !== 'system_access' || policy.roles.join() !== systemRole)
        loose.push(`${id}: policy ${policy.name} opens it`)
    }
  }
  return loose
}
