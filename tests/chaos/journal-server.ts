// The server as it is, with the journal among its modules.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { runProgram } = await import('../../apps/server/program.ts')
const { journal } = await import('./journal/index.ts')
await runProgram([journal])
