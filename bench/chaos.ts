// `npm run chaos [rounds]`: kills the server in the middle of conversations and lets the journal of WhatsApp judge.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../apps/server/embedded/index.ts'
import { runKillRounds } from '../tests/chaos/kill-rounds.ts'
import { median, printFigures } from './support/report.ts'

const rounds = Number(process.argv[2] ?? 50)
const quiet = { debug() {}, info() {}, warn() {}, error: console.error }
const folder = mkdtempSync(join(tmpdir(), 'govconnect-chaos-'))
const database = await startEmbeddedPostgres({ dataDir: folder, log: quiet })
process.env['TEST_DATABASE_URL'] = database.url
try {
  const report = await runKillRounds({ rounds, citizens: 40, everyMs: 2_500 })
  const kept = printFigures(`kill -9 of the server, ${rounds} rounds`, [
    { name: 'kills', value: report.kills, unit: '', atLeast: rounds },
    { name: 'messages sent by citizens', value: report.sent, unit: '' },
    { name: 'acknowledged with 200', value: report.acknowledged, unit: '', atLeast: 100 },
    { name: 'kills within 1 s of an acknowledgement', value: report.acknowledgedNearKill, unit: '', atLeast: 1 },
    { name: 'answered', value: report.answered, unit: '' },
    { name: 'acknowledged and lost', value: report.lost.length, unit: '', atMost: 0 },
    { name: 'seen twice', value: report.doubled.length, unit: '', atMost: 0 },
    { name: 'out of order', value: report.inversions.length, unit: '', atMost: 0 },
    { name: 'kill → next acknowledged webhook, median', value: median(report.recoveryMs), unit: 'ms' },
  ])
  for (const key of ['lost', 'doubled', 'inversions'] as const)
    if (report[key].length > 0) console.log(key, report[key].slice(0, 10))
  process.exitCode = kept ? 0 : 1
} finally {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
