import type { App, Services } from '@govconnect/kernel'

export interface Health {
  /** What is wrong, check by check; null where nothing is. */
  faults(): Promise<Record<string, string | null>>
  /** The process should get no new work: it is stopping. */
  stopping(): boolean
  version: string
  modules: readonly string[]
}

/** `/livez` (the process runs), `/readyz` (it can work, check by check), `/health` (both, for people), `/metrics`. */
export function mountHealth(app: App, services: Services, health: Health): void {
  app.get('/livez', (http) => http.json({ status: 'ok' }))

  app.get('/readyz', async (http) => {
    const checks = await checksOf(health)
    return http.json(checks, checks.status === 'ok' ? 200 : 503)
  })

  app.get('/health', async (http) => {
    const checks = await checksOf(health)
    const { version, modules } = health
    return http.json(
      { ...checks, version, modules, uptime_seconds: Math.round(process.uptime()) },
      checks.status === 'ok' ? 200 : 503,
    )
  })

  app.get('/metrics', async (http) => {
    const { registry } = services.metrics
    return http.body(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
}

async function checksOf(health: Health) {
  const faults = { ...(await health.faults()), shutdown: health.stopping() ? 'the process is stopping' : null }
  const checks = Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [
      name,
      fault === null ? { status: 'ok' } : { status: 'failed', detail: fault },
    ]),
  )
  return { status: Object.values(faults).every((fault) => fault === null) ? 'ok' : 'failed', checks }
}
