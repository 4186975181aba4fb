// `npm start` and nothing between npm and the server: the signals npm passes on reach the program that has to stop.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import './need-node.mjs'

const built = spawnSync(process.execPath, [join(import.meta.dirname, 'ensure-web.ts')], { stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)
await import('../apps/server/main.ts')
