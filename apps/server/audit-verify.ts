// `npm run audit:verify`: recomputes the audit chain of every tenant and says which entry is the first broken one.
import { pathToFileURL } from 'node:url'
import { type VerifiedChain, verifyEveryChain } from '@govconnect/identity'
import { withDatabase } from './command-database.ts'
import { type Environment, readEnvironment } from './config.ts'
import { localeOf } from './doctor.ts'

type Locale = 'en' | 'id'
type Print = (line: string) => void

const words = {
  en: {
    platform: 'the platform itself',
    entries: 'entries',
    head: 'head',
    ok: 'ok',
    missing: (seq: number) => `BROKEN: entry ${seq} is missing`,
    changed: (seq: number) => `BROKEN: entry ${seq} was changed`,
    unlinked: (seq: number) => `BROKEN: entry ${seq} does not follow the one before it`,
    whole: (chains: number) => `Chains verified: ${chains}. All hold.`,
    broken: (count: number, chains: number) => `Chains verified: ${chains}. Broken: ${count}.`,
  },
  id: {
    platform: 'platform itu sendiri',
    entries: 'catatan',
    head: 'ujung',
    ok: 'utuh',
    missing: (seq: number) => `RUSAK: catatan ${seq} tidak ada`,
    changed: (seq: number) => `RUSAK: catatan ${seq} pernah diubah`,
    unlinked: (seq: number) => `RUSAK: catatan ${seq} tidak menyambung dengan catatan sebelumnya`,
    whole: (chains: number) => `Rantai diperiksa: ${chains}. Semua utuh.`,
    broken: (count: number, chains: number) => `Rantai diperiksa: ${chains}. Rusak: ${count}.`,
  },
}

/** One chain in one line: whose, how long, the head's hash (to compare with one noted earlier), and what is wrong. */
export function lineOf({ tenantId, entries, headHash, fault }: VerifiedChain, locale: Locale): string {
  const say = words[locale]
  const verdict = fault ? say[fault.fault](fault.seq) : say.ok
  return `${fault ? '✗' : '✓'} ${tenantId ?? say.platform}  ${entries} ${say.entries}  ${say.head} ${headHash}  ${verdict}`
}

/** Verifies all and prints a line each as it goes. Answers the exit code: 1 where a chain is broken. */
export async function auditVerify(env: Environment, print: Print): Promise<0 | 1> {
  const locale = localeOf(env)
  const say = words[locale]
  let chains = 0
  let broken = 0
  await withDatabase(env, async (services) => {
    for await (const chain of verifyEveryChain(services)) {
      chains++
      if (chain.fault) broken++
      print(lineOf(chain, locale))
    }
  })
  print('')
  print(broken > 0 ? say.broken(broken, chains) : say.whole(chains))
  return broken > 0 ? 1 : 0
}

async function main(): Promise<void> {
  try {
    process.exitCode = await auditVerify(readEnvironment(), (line) => process.stdout.write(`${line}\n`))
  } catch (error) {
    // Nothing was verified: that must not look like a chain that holds.
    process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
