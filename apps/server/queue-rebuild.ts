// `npm run queue:rebuild`: folds the log of every ticket again and says which stand otherwise in the table; `-- --repair` puts them right.
import { pathToFileURL } from 'node:url'
import { rebuildTickets } from '@govconnect/queue'
import { withDatabase } from './command-database.ts'
import { type Environment, readEnvironment } from './config.ts'
import { localeOf } from './doctor.ts'

const words = {
  en: {
    done: (events: number, tickets: number, seconds: string) =>
      `${events} events folded into ${tickets} tickets in ${seconds} s.`,
    same: 'The table is the same to the byte.',
    wrong: (count: number) => `${count} tickets stand otherwise in the table:`,
    repaired: 'They were put right.',
    how: 'Put them right with: npm run queue:rebuild -- --repair',
  },
  id: {
    done: (events: number, tickets: number, seconds: string) =>
      `${events} peristiwa dilipat menjadi ${tickets} nomor dalam ${seconds} dtk.`,
    same: 'Tabel sama persis.',
    wrong: (count: number) => `${count} nomor berbeda di tabel:`,
    repaired: 'Sudah diperbaiki.',
    how: 'Perbaiki dengan: npm run queue:rebuild -- --repair',
  },
}

/** Answers the exit code: 1 where the table differs and is left so. */
async function queueRebuild(env: Environment, repair: boolean, print: (line: string) => void): Promise<0 | 1> {
  const say = words[localeOf(env)]
  return withDatabase(env, async (services) => {
    const began = services.clock.elapsed()
    const { events, tickets, differing } = await rebuildTickets(services, { repair })
    print(say.done(events, tickets, ((services.clock.elapsed() - began) / 1000).toFixed(1)))
    if (differing.length === 0) {
      print(say.same)
      return 0
    }
    print(say.wrong(differing.length))
    for (const id of differing.slice(0, 20)) print(`  ${id}`)
    print(repair ? say.repaired : say.how)
    return repair ? 0 : 1
  })
}

async function main(): Promise<void> {
  try {
    const print = (line: string) => void process.stdout.write(`${line}\n`)
    process.exitCode = await queueRebuild(readEnvironment(), process.argv.includes('--repair'), print)
  } catch (error) {
    process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
