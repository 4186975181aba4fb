// A thousand halls' screens as bare sockets: each reads the live stream and notes when a call came.
import { connect } from 'node:net'
import type { Heard } from './displays.ts'

const calls = new Map<string, string[]>()
const called = /"ticket_id":"([0-9a-f-]{36})".*?"status":"called"/

function watch(port: number, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.setEncoding('latin1')
    socket.on('error', reject)
    socket.write(
      `GET /api/v1/live?topics=board HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\naccept: text/event-stream\r\n\r\n`,
    )
    socket.once('data', (head: string) => {
      if (head.startsWith('HTTP/1.1 200')) resolve()
      else reject(new Error(head.slice(0, 300)))
    })
    socket.on('data', (text: string) => {
      if (!text.includes('event: board.changed')) return
      const at = String(process.hrtime.bigint())
      const ticket = /"call":\{/.test(text) ? called.exec(text)?.[1] : undefined
      if (ticket === undefined) return
      const times = calls.get(ticket)
      if (times) times.push(at)
      else calls.set(ticket, [at])
    })
  })
}

process.once('message', async (message) => {
  const { origin, tokens } = message as { origin: string; tokens: string[] }
  const port = Number(new URL(origin).port)
  // A few at a time: a thousand at once would wait in the line of new connections.
  for (let n = 0; n < tokens.length; n += 50)
    await Promise.all(tokens.slice(n, n + 50).map((token) => watch(port, token)))
  process.send!('open')
  process.once('message', () => {
    const heard: Heard[] = [...calls].map(([ticket, at]) => ({ ticket, at }))
    process.send!(heard, () => process.exit(0))
  })
})
