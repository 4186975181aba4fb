import { createServer, type Socket } from 'node:net'
import { Paper, type PaperOptions } from './paper.ts'

export interface FakePrinter {
  port: number
  paper: Paper
  /** Connections it took so far. */
  connections: () => number
  /** From now on it takes bytes and does nothing with them. */
  hang(hangs: boolean): void
  /** Closes the next connection after so many bytes of a ticket. */
  closeAfter(bytes: number): void
  stop(): Promise<void>
}

/** A network printer on a port of its own, that speaks ESC/POS and can be made to fail. */
export async function startFakePrinter(options: PaperOptions = {}): Promise<FakePrinter> {
  const paper = new Paper(options)
  const sockets = new Set<Socket>()
  const state = { hangs: false, closeAfter: Number.POSITIVE_INFINITY, connections: 0 }
  const server = createServer((socket) => {
    state.connections++
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (bytes: Buffer) => {
      if (state.hangs) return
      // Questions of three bytes do not count.
      const taken = bytes.length > 3 ? bytes.subarray(0, state.closeAfter) : bytes
      const answers = paper.feed(taken)
      if (taken.length < bytes.length) {
        state.closeAfter = Number.POSITIVE_INFINITY
        socket.destroy()
      } else if (answers.length > 0) socket.write(Uint8Array.from(answers))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    paper,
    connections: () => state.connections,
    hang: (hangs) => {
      state.hangs = hangs
    },
    closeAfter: (bytes) => {
      state.closeAfter = bytes
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
