import { runKioskCycles } from '../../tests/chaos/kiosk-cycles.ts'
import { runQueueStorm, type StormReport } from '../../tests/chaos/queue-storm.ts'
import { withPostgres } from './bench-database.ts'
import { printFigures } from './report.ts'

const none = (name: string, value: number) => ({ name, value, unit: '', atMost: 0 })
const per = (answers: Record<string, number>) =>
  Object.entries(answers)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 20)
    .map(([answer, n]) => `    ${String(n).padStart(9)}  ${answer}`)

/**
 * Programs that serve lines are killed in the middle of random commands, and kiosks work without a network; what the log says is judged
 * afterwards. The database itself is not struck here (`postgres` does that), so a commit need not wait for the disk.
 */
export async function printLines({ commands, cycles }: { commands: number; cycles: number }): Promise<boolean> {
  return withPostgres({ synchronous_commit: 'off', shared_buffers: '256MB', max_wal_size: '4GB' }, async ({ url }) => {
    process.env['TEST_DATABASE_URL'] = url
    const storm = await printStorm(commands)
    return (await printCycles(cycles)) && storm
  })
}

/** Commands of one office and day: a line of today is read whole, and no office has so many. */
const dayHolds = 25_000

const lists = ['doubleCalls', 'lostTickets', 'invalidStates', 'faults', 'differing'] as const
const sums = ['commands', 'kills', 'seconds', 'tickets', 'events', 'calls'] as const

/** One office after the other, each with a database of its own. */
async function storms(commands: number): Promise<StormReport> {
  const days: StormReport[] = []
  for (let left = commands; left > 0; left -= dayHolds) {
    const day = await runQueueStorm({ commands: Math.min(left, dayHolds) })
    days.push(day)
    const faults = lists.reduce((sum, list) => sum + day[list].length, 0)
    console.log(`    office ${days.length}: ${day.commands} commands, ${day.kills} kills, ${faults} faults`)
  }
  return days.reduce(together)
}

function together(one: StormReport, other: StormReport): StormReport {
  const counted = [...Object.entries(one.answers), ...Object.entries(other.answers)]
  const answers: Record<string, number> = {}
  for (const [answer, n] of counted) answers[answer] = (answers[answer] ?? 0) + n
  const sum = Object.fromEntries(sums.map((name) => [name, one[name] + other[name]]))
  const list = Object.fromEntries(lists.map((name) => [name, [...one[name], ...other[name]]]))
  return { ...one, ...sum, ...list, answers }
}

async function printStorm(commands: number): Promise<boolean> {
  const storm = await storms(commands)
  const kept = printFigures(`lines: ${commands} random commands from several programs, killed again and again`, [
    { name: 'commands answered', value: storm.commands, unit: '', atLeast: commands },
    { name: 'commands a second', value: storm.commands / storm.seconds, unit: 'per s' },
    { name: 'programs killed', value: storm.kills, unit: '', atLeast: 1 },
    { name: 'tickets', value: storm.tickets, unit: '' },
    { name: 'events in the log', value: storm.events, unit: '' },
    { name: 'calls', value: storm.calls, unit: '', atLeast: Math.floor(commands / 20) },
    none('called twice', storm.doubleCalls.length),
    none('acknowledged and lost', storm.lostTickets.length),
    none('impossible states, numbers held twice', storm.invalidStates.length),
    none('answered 500', storm.faults.length),
    none('differ from their log to the byte', storm.differing.length),
  ])
  console.log(per(storm.answers).join('\n'))
  for (const key of lists) if (storm[key].length > 0) console.log(key, storm[key].slice(0, 10))
  return kept
}

async function printCycles(cycles: number): Promise<boolean> {
  const began = performance.now()
  const report = await runKioskCycles({ cycles })
  const kept = printFigures(`kiosks: ${cycles} numbers given without a network`, [
    { name: 'given', value: report.given, unit: '', atLeast: cycles },
    { name: 'cycles a second', value: cycles / ((performance.now() - began) / 1_000), unit: 'per s' },
    { name: 'reboots', value: report.reboots, unit: '', atLeast: 1 },
    { name: 'answers lost on the way', value: report.lostAnswers, unit: '', atLeast: 1 },
    none('numbers given twice', report.duplicateNumbers.length),
    none('given and lost', report.lostTickets.length),
    none('refused', report.refused.length),
  ])
  for (const key of ['duplicateNumbers', 'lostTickets', 'refused'] as const)
    if (report[key].length > 0) console.log(key, report[key].slice(0, 10))
  return kept
}
