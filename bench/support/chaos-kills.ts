import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../apps/server/embedded/index.ts'
import { runKillRounds } from '../../tests/chaos/kill-rounds.ts'
import { median, printFigures } from './report.ts'

const quiet = { debug() {}, info() {}, warn() {}, error: console.error }

/** Kills the server in the middle of conversations and lets the journal of WhatsApp judge. */
export async function printKills({ rounds, seed }: { rounds: number; seed: number }): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-chaos-'))
  const database = await startEmbeddedPostgres({ dataDir: folder, log: quiet })
  process.env['TEST_DATABASE_URL'] = database.url
  try {
    const began = performance.now()
    const report = await runKillRounds({ rounds, citizens: 40, everyMs: 2_500, seed })
    const took = `${((performance.now() - began) / 1000).toFixed(0)} s`
    const kept = printFigures(`kills, one process and WhatsApp: ${rounds} rounds in ${took}`, [
      { name: 'kills', value: report.kills, unit: '', atLeast: rounds },
      { name: 'messages sent by citizens', value: report.sent, unit: '' },
      { name: 'acknowledged with 200', value: report.acknowledged, unit: '', atLeast: rounds * 2 },
      { name: 'kills within 1 s of an acknowledgement', value: report.acknowledgedNearKill, unit: '', atLeast: 1 },
      { name: 'answered', value: report.answered, unit: '' },
      { name: 'acknowledged and lost', value: report.lost.length, unit: '', atMost: 0 },
      { name: 'events given up', value: report.parked.length, unit: '', atMost: 0 },
      { name: 'seen twice', value: report.doubled.length, unit: '', atMost: 0 },
      { name: 'out of order', value: report.inversions.length, unit: '', atMost: 0 },
      { name: 'kill → next acknowledged webhook, median', value: median(report.recoveryMs), unit: 'ms' },
      { name: 'kill → next acknowledged webhook, max', value: Math.max(...report.recoveryMs), unit: 'ms' },
    ])
    for (const key of ['lost', 'parked', 'unsent', 'doubled', 'inversions'] as const)
      if (report[key].length > 0) console.log(key, report[key].slice(0, 10))
    return kept
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
