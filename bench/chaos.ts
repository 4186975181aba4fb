// `npm run chaos [suite …] [--rounds 30] [--seed 1] [--commands 200000] [--cycles 10000]`: faults strike the real server at random under load, and a judge that knows nothing
// of it counts. Each suite prints a table; the exit code says whether every floor was kept.
import { parseArgs } from 'node:util'
import { dice } from '../tests/chaos/dice.ts'
import { type RoundsReport, runRounds } from '../tests/chaos/rounds.ts'
import { type Stage, startStage } from '../tests/chaos/stage.ts'
import { type OwnBroker, startOwnBroker } from '../tests/support/own-broker.ts'
import { printKills } from './support/chaos-kills.ts'
import { printLines } from './support/chaos-lines.ts'
import { median, printFigures } from './support/report.ts'

/** Which faults strike two processes over RabbitMQ, and which one process without; `kills` is the latter's `kill -9`. */
const suites = {
  workers: ['RabbitMQ'],
  broker: ['RabbitMQ'],
  postgres: ['RabbitMQ', 'one process'],
  network: ['RabbitMQ', 'one process'],
  stop: ['RabbitMQ', 'one process'],
} as const
type SuiteName = keyof typeof suites
const names = ['kills', 'queue', ...Object.keys(suites)]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '30' },
    seed: { type: 'string' },
    /** Of `queue`. */
    commands: { type: 'string', default: '200000' },
    cycles: { type: 'string', default: '10000' },
  },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
const commands = Number(values.commands)
const cycles = Number(values.cycles)
const counts = [rounds, commands, cycles]
const unknown = positionals.filter((name) => !names.includes(name))
if (unknown.length > 0 || counts.some((n) => !Number.isInteger(n) || n < 1) || !Number.isInteger(seed)) {
  console.error(
    `npm run chaos [suite …] [--rounds 30] [--seed 1] [--commands 200000] [--cycles 10000]; suites: ${names.join(', ')}`,
  )
  process.exit(2)
}
const isWanted = (name: string) => positionals.length === 0 || positionals.includes(name)

console.log(`seed ${seed}`)
let kept = true
if (isWanted('kills')) kept = await printKills({ rounds, seed })
if (isWanted('queue')) kept = (await printLines({ commands, cycles })) && kept
const broker = Object.keys(suites).some(isWanted) ? await startOwnBroker() : null
try {
  for (const way of ['RabbitMQ', 'one process'] as const) kept = (await strike(way, broker)) && kept
} finally {
  await broker?.end()
}
process.exit(kept ? 0 : 1)

async function strike(way: Stage['way'], broker: OwnBroker | null): Promise<boolean> {
  const wanted = (Object.keys(suites) as SuiteName[]).filter(
    (name) => isWanted(name) && (suites[name] as readonly string[]).includes(way),
  )
  if (way === 'RabbitMQ' && wanted.length > 0 && !broker) {
    console.log(`\n${wanted.join(', ')} over RabbitMQ: skipped, rabbitmq-server is not installed`)
    return true
  }
  let allKept = true
  for (const fault of wanted) {
    const stage = await startStage({ broker: way === 'RabbitMQ' ? broker : null, cuttable: fault === 'network' })
    try {
      const began = performance.now()
      const report = await runRounds(stage, { fault, rounds, random: dice(seed) })
      const took = `${((performance.now() - began) / 1000).toFixed(0)} s`
      allKept = print(`${fault}, ${way}: ${rounds} rounds in ${took}`, report) && allKept
    } finally {
      await stage.end()
    }
  }
  return allKept
}

function print(title: string, report: RoundsReport): boolean {
  const { acceptedAgainMs, handledAgainMs, stopped, refused } = report
  const none = (name: string, value: number) => ({ name, value, unit: '', atMost: 0 })
  const defects = [...refused].filter(([answer]) => answer.startsWith('500')).reduce((sum, [, n]) => sum + n, 0)
  const ended = stopped.map(({ ms }) => ms)
  const kept = printFigures(title, [
    { name: 'acknowledged with 202', value: report.acknowledged, unit: '', atLeast: rounds },
    { name: 'rounds with one within 1 s before the fault', value: report.nearFault, unit: '', atLeast: rounds },
    none('acknowledged and lost', report.lost.length),
    none('visible twice', report.doubled.length),
    none('out of order within a key', report.inversions.length),
    none('repeated with their key and never answered', report.abandoned.length),
    none('left in the queue or parked', report.left),
    none('answered 500', defects),
    none('processes that ended by themselves', report.deaths.length),
    { name: 'no answer, and no key to repeat with', value: report.untold, unit: '' },
    { name: 'handled again, harmless by the id', value: report.handledAgain, unit: '' },
    { name: 'back → next 202, median', value: median(acceptedAgainMs), unit: 'ms' },
    { name: 'back → next 202, max', value: Math.max(...acceptedAgainMs), unit: 'ms' },
    { name: 'back → every office handled again, median', value: median(handledAgainMs), unit: 'ms' },
    { name: 'back → every office handled again, max', value: Math.max(...handledAgainMs), unit: 'ms', atMost: 30_000 },
    ...(ended.length === 0
      ? []
      : [
          { name: 'SIGTERM → ended, median', value: median(ended), unit: 'ms' },
          { name: 'SIGTERM → ended, max', value: Math.max(...ended), unit: 'ms', atMost: 10_000 },
          none('exit codes other than 0', stopped.filter(({ exitCode }) => exitCode !== 0).length),
        ]),
  ])
  for (const key of ['lost', 'doubled', 'inversions', 'abandoned', 'deaths'] as const)
    if (report[key].length > 0) console.log(key, report[key].slice(0, 10))
  return kept
}
