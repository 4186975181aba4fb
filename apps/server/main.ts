// Compiled code is kept between starts; that works only for modules loaded after it is switched on.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { runProgram } = await import('./program.ts')
await runProgram()
