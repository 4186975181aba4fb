import { fork } from 'node:child_process'

const program = new URL('./displays-program.ts', import.meta.url)

/** A call that screens heard: when each did, nanoseconds of the machine's monotonic clock. */
export interface Heard {
  ticket: string
  at: string[]
}

/** Screens in a program of their own, so that what they cost is not the server's. */
export async function openDisplays(origin: string, tokens: readonly string[]): Promise<{ close(): Promise<Heard[]> }> {
  const child = fork(program, { execArgv: [] })
  const told = () => new Promise<unknown>((resolve) => child.once('message', resolve))
  const open = told()
  child.send({ origin, tokens })
  await open
  return {
    async close() {
      const heard = told()
      child.send('close')
      return (await heard) as Heard[]
    },
  }
}
