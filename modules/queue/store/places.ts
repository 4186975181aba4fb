import { rawSql, sql, type Tx } from '@govconnect/kernel'

/** What is set up in the same way; each has a table of its name. */
export type PlaceKind = 'branches' | 'areas' | 'services' | 'counters' | 'holidays'

export interface Place {
  id: string
  body: object
  archived: boolean
  version: number
}

/** Writes the whole thing. */
export async function savePlace(tx: Tx, kind: PlaceKind, place: Place, now: Date): Promise<void> {
  const table = rawSql(`queue.${kind}`)
  await tx.run(sql`
    insert into ${table} (id, tenant_id, body, archived_at, version, updated_at)
    values (${place.id}, ${tx.tenantId}, ${JSON.stringify(place.body)}::jsonb, ${place.archived ? now : null}, ${place.version}, ${now})
    on conflict (id) do update set body = excluded.body, archived_at = excluded.archived_at, version = excluded.version,
      updated_at = excluded.updated_at`)
}

/** One who changes the set-up at a time in an office; every process reads it anew after the commit. */
export async function lockSetup(tx: Tx, stamp: string): Promise<void> {
  await tx.run(sql`insert into queue.setups (tenant_id, stamp) values (${tx.tenantId}, ${stamp})
    on conflict (tenant_id) do update set stamp = excluded.stamp`)
}

export async function setSkills(
  tx: Tx,
  of: { branchId: string; staffId: string; name: string; skills: object },
  now: Date,
): Promise<void> {
  const { branchId, staffId, name, skills } = of
  if (Object.keys(skills).length === 0) {
    await tx.run(sql`delete from queue.agent_skills
      where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and staff_id = ${staffId}`)
    return
  }
  await tx.run(sql`
    insert into queue.agent_skills (tenant_id, branch_id, staff_id, name, skills, updated_at)
    values (${tx.tenantId}, ${branchId}, ${staffId}, ${name}, ${JSON.stringify(skills)}::jsonb, ${now})
    on conflict (branch_id, staff_id) do update set name = excluded.name, skills = excluded.skills, updated_at = excluded.updated_at`)
}
