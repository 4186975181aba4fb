import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { startTestRuntime } from '@govconnect/testkit'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../deploy/prometheus/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.rules.yml'))

function promtool(): string | null {
  try {
    return execFileSync('sh', ['-c', 'command -v promtool']).toString().trim()
  } catch {
    return null
  }
}

describe('alert rules', () => {
  const tool = promtool()
  it.skipIf(!tool && !process.env['REQUIRE_PROMTOOL'])('are sound to promtool', () => {
    for (const name of files) execFileSync(tool!, ['check', 'rules', new URL(name, folder).pathname])
  })

  it('name only series that a process shows', async () => {
    const runtime = await startTestRuntime({ modules: [] })
    const shown = await runtime.services.metrics.registry.metrics()
    await runtime.close()
    for (const name of files) {
      const named = readFileSync(new URL(name, folder), 'utf8').match(/\btenant_[a-z_]+/g) ?? []
      expect(named.length).toBeGreaterThan(0)
      for (const series of new Set(named)) expect(shown).toContain(`# TYPE ${series} `)
    }
  })
})
