// `npm run check`: all that CI asks for, one step after the other, every step even when an earlier one failed, then one
// summary. Its last line is `N passed, N failed`: tests, plus one failure per failed step that is not the tests.
//   node scripts/check.ts [step …]     only the steps named
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countTests, type TestReport } from './check/totals.ts'

const root = join(import.meta.dirname, '..')
const testReport = join(root, '.tmp', 'tests.json')

interface Step {
  name: string
  what: string
  command: string[]
  /** Does not fail the check; the outcome says what is true instead. */
  advisory?: (code: number) => string
}

const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const steps: Step[] = [
  { name: 'lint', what: 'style and mistakes (biome)', command: [bin('biome'), 'check', '.'] },
  { name: 'types', what: 'types (tsc)', command: [bin('tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'unused', what: 'dead code and undeclared packages (knip)', command: [bin('knip'), '--no-progress'] },
  {
    name: 'docs',
    what: 'generated files are up to date',
    command: [process.execPath, 'scripts/gen-docs.ts', '--check'],
  },
  { name: 'web', what: 'the web apps build', command: [process.execPath, 'scripts/ensure-web.ts'] },
  {
    name: 'tests',
    what: 'unit, integration, architecture, parity, browser (vitest)',
    command: [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${testReport}`],
  },
  {
    name: 'audit',
    what: 'known holes in packages (npm audit)',
    command: [process.execPath, 'scripts/check/audit.ts'],
    advisory: (code) => (code === 2 ? 'could not verify' : 'holes found, see above'),
  },
]

interface Outcome {
  step: Step
  code: number
  seconds: number
}

async function run(step: Step): Promise<Outcome> {
  process.stdout.write(`\n▸ ${step.name}: ${step.what}\n`)
  const started = performance.now()
  const [program = '', ...args] = step.command
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const code = await once(child, 'close').then(
    ([exit]) => (typeof exit === 'number' ? exit : 1),
    () => 127,
  )
  return { step, code, seconds: (performance.now() - started) / 1000 }
}

function summary(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(({ step, code, seconds }) => {
    const word = code === 0 ? 'ok' : (step.advisory?.(code) ?? 'FAILED')
    return `${word === 'ok' ? '✓' : step.advisory ? '!' : '✗'} ${step.name.padEnd(8)} ${word.padEnd(18)} ${seconds.toFixed(1)} s`
  })
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  mkdirSync(join(root, '.tmp'), { recursive: true })
  rmSync(testReport, { force: true })
  const outcomes: Outcome[] = []
  for (const step of chosen) outcomes.push(await run(step))

  const report: TestReport | undefined = existsSync(testReport)
    ? JSON.parse(readFileSync(testReport, 'utf8'))
    : undefined
  const tests = countTests(report)
  const failedSteps = outcomes.filter(({ step, code }) => code !== 0 && !step.advisory)
  // The test step's own failure is counted in tests, unless it broke before it could count.
  const others = failedSteps.filter(({ step }) => step.name !== 'tests' || tests.failed === 0)
  const failed = tests.failed + others.length
  const skipped = tests.skipped > 0 ? `\n${tests.skipped} skipped` : ''
  process.stdout.write(`\n${summary(outcomes).join('\n')}\n${skipped}\n${tests.passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 ? 1 : 0
}

await main()
