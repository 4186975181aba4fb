// Asks npm's registry for known holes. A registry that does not answer the question is no clean bill of health:
// exit code 2 and "could not verify". Code 1: high or critical holes. Code 0: asked, answered, none.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { judgeAudit } from './audit-answer.ts'

const patienceMs = 60_000
const root = join(import.meta.dirname, '..', '..')
const { stdout } = spawnSync('npm', ['audit', '--json', '--audit-level=high'], {
  cwd: root,
  encoding: 'utf8',
  timeout: patienceMs,
  stdio: ['ignore', 'pipe', 'ignore'],
  shell: process.platform === 'win32',
})
const { code, line } = judgeAudit(stdout ?? '')
process.stdout.write(`${line}\n`)
process.exitCode = code
