// `npm run bench [name …]`: each benchmark prints a table; the exit code says whether every floor was kept.
import { benchAnalytics } from './analytics.ts'
import { benchGateway } from './gateway.ts'
import { benchIngest } from './ingest.ts'
import { benchMainJob } from './main-job.ts'
import { benchQueue } from './queue.ts'
import { benchTenantQueue } from './tenant-queue.ts'
import { benchTenants } from './tenants.ts'

const benches: Record<string, () => Promise<boolean>> = {
  ingest: benchIngest,
  'main-job': benchMainJob,
  'tenant-queue': benchTenantQueue,
  gateway: benchGateway,
  tenants: benchTenants,
  analytics: benchAnalytics,
  queue: benchQueue,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
let kept = true
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  kept = (await bench()) && kept
}
process.exit(kept ? 0 : 1)
