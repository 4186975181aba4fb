// `npm run replay`: asks the present engine every kept decision of the assistant again and prints those that would be
// otherwise today. Changes nothing. Exit code 0; with --check 1 when something would change; 2 when it could not run.
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { officesToReplay, replayOffice } from '@govconnect/assistant'
import { createClock, isConnectionFault, ProblemError } from '@govconnect/kernel'
import { type Environment, readEnvironment } from './config.ts'
import { localeOf } from './doctor.ts'
import { errorCode, StartFault } from './embedded/fault.ts'
import { withInstallation } from './replay/open.ts'
import { parseOptions, type ReplayOptions, UsageFault } from './replay/options.ts'
import { createReport, type Report } from './replay/report.ts'

const help = {
  en: `npm run replay -- [options]
  --tenant <slug>   only this office (default: all)
  --since <time>    decisions from then on: 2026-11-01, 2026-11-01T09:00Z, or 7d
  --until <time>    decisions before then
  --limit <count>   at most this many of each office, the latest first
  --json            one JSON document a line, the totals last
  --check           exit code 1 when a decision would change or the engine breaks
`,
  id: `npm run replay -- [opsi]
  --tenant <slug>   hanya kantor ini (bawaan: semua)
  --since <waktu>   keputusan sejak saat itu: 2026-11-01, 2026-11-01T09:00Z, atau 7d
  --until <waktu>   keputusan sebelum saat itu
  --limit <jumlah>  paling banyak sejumlah ini untuk tiap kantor, yang terbaru lebih dulu
  --json            satu dokumen JSON tiap baris, jumlahnya terakhir
  --check           kode keluar 1 bila ada keputusan yang akan berubah atau mesin gagal
`,
}

export interface Terminal {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>
  /** What is no part of the result: how far it has come, why it ended. */
  note(text: string): void
  signal: AbortSignal
}

/** As shells know a program that was told to stop. */
const stoppedCode = 130

/** The whole command; answers its exit code. */
export async function replay(args: readonly string[], env: Environment, terminal: Terminal): Promise<number> {
  const locale = localeOf(env)
  try {
    const options = parseOptions(args, createClock().now())
    if (options === null) {
      await terminal.write(help[locale])
      return 0
    }
    const report = createReport({ json: options.json, locale })
    await run(options, { env, report, terminal })
    if (terminal.signal.aborted) return stoppedCode
    return options.check && report.totals.changed + report.totals.failed > 0 ? 1 : 0
  } catch (error) {
    terminal.note(`${reasonOf(error)}\n`)
    return 2
  }
}

interface Run {
  env: Environment
  report: Report
  terminal: Terminal
}

/** Decisions between two words of how far it has come. */
const noteEvery = 10_000

function run(options: ReplayOptions, { env, report, terminal }: Run): Promise<void> {
  const { signal } = terminal
  return withInstallation(env, async (services) => {
    const offices = await officesToReplay(services, options.tenant)
    if (options.tenant !== undefined && offices.length === 0)
      throw new UsageFault(`--tenant: there is no office "${options.tenant}"`)
    for (const office of offices)
      for await (const one of replayOffice(services, office, { ...options, signal })) {
        const text = report.add(office, one)
        if (text !== '') await terminal.write(text)
        if (report.totals.read % noteEvery === 0) terminal.note(`${report.totals.read} …\n`)
      }
    await terminal.write(report.end(!signal.aborted))
  })
}

/** PostgreSQL's codes for a table, a schema and a role that are not there. */
const missing: readonly (string | undefined)[] = ['42P01', '3F000', '22023']

function reasonOf(error: unknown): string {
  if (error instanceof UsageFault || error instanceof StartFault) return error.message
  if (missing.includes(errorCode(error)))
    return 'This database holds no decisions of a GovConnect: check DATABASE_URL and DATA_DIR, and start the server once.'
  if (error instanceof ProblemError)
    return `What the office is called and its categories cannot be read (${error.code}): a database of another version? Replay on a copy that this version has started on.`
  if (isConnectionFault(error) && error instanceof Error)
    return `The database cannot be reached: ${error.message || errorCode(error)}. Is it running, and may this user reach it?`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function main(): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  // Whoever reads the pipe may go before the end (`| head`).
  process.stdout.on('error', () => stop.abort())
  process.exitCode = await replay(process.argv.slice(2), readEnvironment(), {
    signal: stop.signal,
    note: (text) => void process.stderr.write(text),
    async write(text) {
      if (process.stdout.write(text) || stop.signal.aborted) return
      await Promise.race([once(process.stdout, 'drain'), once(stop.signal, 'abort')]).catch(() => {})
    },
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
