// The server as it is; told SIGUSR2 it collects its garbage and prints what it holds.
import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

enableCompileCache()
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

process.on('SIGUSR2', () => {
  // Twice: what finalizers let go of is collected by the next.
  collect()
  collect()
  const { rss, heapUsed, external } = process.memoryUsage()
  console.log(`holds ${JSON.stringify({ rss, heap: heapUsed + external })}`)
})

const { runProgram } = await import('../../apps/server/program.ts')
await runProgram()
