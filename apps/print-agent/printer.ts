import { createConnection, type Socket } from 'node:net'
import { createConversation, type Patience, type Printed } from '@govconnect/printing/conversation.ts'
import { createListeners, type Pipe } from '@govconnect/printing/pipe.ts'
import type { PrinterState } from '@govconnect/printing/status.ts'

interface Address {
  host: string
  port: number
}

const connectMs = 3_000
/** For the last bytes on their way when we hang up. */
const farewellMs = 1_000

/** A printer on the network. Each question and each ticket has a connection of its own: most printers speak with one at a time, and others may print too. */
export function networkPrinter(address: Address, patience?: Patience) {
  const talk = createConversation(patience)
  const withPipe = async <T>(work: (pipe: Pipe) => Promise<T>, otherwise: T): Promise<T> => {
    const socket = await connect(address).catch(() => null)
    if (!socket) return otherwise
    try {
      return await work(pipeOf(socket))
    } finally {
      await hangUp(socket)
    }
  }
  return {
    state: (): Promise<PrinterState> => withPipe((pipe) => talk.state(pipe), 'offline'),
    print: (ticket: Uint8Array): Promise<Printed> =>
      withPipe((pipe) => talk.print(pipe, ticket), { outcome: 'failed', state: 'offline' }),
  }
}

function connect({ host, port }: Address): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, noDelay: true, timeout: connectMs })
    socket.once('timeout', () => socket.destroy(new Error('the printer does not answer')))
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.off('error', reject)
      // What breaks later is seen by the pipe.
      socket.on('error', () => {})
      resolve(socket)
    })
  })
}

function pipeOf(socket: Socket): Pipe {
  const { listen, tell } = createListeners()
  socket.on('data', tell)
  return {
    listen,
    gone: new Promise((resolve) => socket.once('close', () => resolve())),
    write: (bytes) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('the printer hung up'))
        socket.write(bytes, (error) => (error ? reject(error) : resolve()))
      }),
  }
}

function hangUp(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) return resolve()
    const timer = setTimeout(() => socket.destroy(), farewellMs)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    socket.end()
  })
}
