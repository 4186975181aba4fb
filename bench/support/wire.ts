import { connect } from 'node:net'

export interface Answer {
  status: number
  headers: [name: string, value: string][]
  body: Buffer
}

const headEnd = Buffer.from('\r\n\r\n')

/** A keep-alive connection over a bare socket, one request at a time: whoever asks must cost less than what is measured. */
export function openConnection(port: number) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let buffered: Buffer = Buffer.alloc(0)
  let answered: ((answer: Answer) => void) | undefined
  let failed: ((error: Error) => void) | undefined
  socket.on('data', (chunk: Buffer) => {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk])
    const answer = readAnswer(buffered)
    if (!answer) return
    buffered = Buffer.alloc(0)
    answered?.(answer)
  })
  socket.on('error', (error) => failed?.(error))
  socket.on('close', () => failed?.(new Error('connection closed')))
  return {
    /** The whole HTTP request. */
    ask(request: Buffer | string): Promise<Answer> {
      return new Promise((resolve, reject) => {
        answered = resolve
        failed = reject
        socket.write(request)
      })
    },
    isOpen: () => !socket.destroyed && socket.readable,
    close: () => socket.destroy(),
  }
}

type Connection = ReturnType<typeof openConnection>

/** The answer, once it is whole: bodies have a Content-Length or come in chunks. */
function readAnswer(bytes: Buffer): Answer | null {
  const end = bytes.indexOf(headEnd)
  if (end === -1) return null
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const headers = lines.map<[string, string]>((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  const headerOf = (name: string) => headers.find(([one]) => one === name)?.[1]
  const rest = bytes.subarray(end + headEnd.length)
  const body = headerOf('transfer-encoding') === 'chunked' ? readChunks(rest) : rest
  if (body === null || body.length < Number(headerOf('content-length') ?? 0)) return null
  return { status: Number(first.slice(9, 12)), headers, body }
}

function readChunks(bytes: Buffer): Buffer | null {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd === -1) return null
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16)
    const next = lineEnd + 2 + size + 2
    if (bytes.length < next) return null
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = next
  }
}

/** `fetch` over bare connections, as many as there are requests at the same time; they end when the server does. */
export function wireFetch(url: string, init: RequestInit): Promise<Response> {
  const { port, pathname, search } = new URL(url)
  const idle = idleOf(Number(port))
  const connection = takeOpen(idle) ?? openConnection(Number(port))
  const body = typeof init.body === 'string' ? init.body : ''
  const headers = Object.entries(init.headers as Record<string, string>).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `${init.method} ${pathname}${search} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${headers.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n`
  return connection.ask(head + body).then(({ status, headers: told, body: bytes }) => {
    idle.push(connection)
    return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), { status, headers: told })
  })
}

const idleAt = new Map<number, Connection[]>()

function idleOf(port: number): Connection[] {
  const found = idleAt.get(port) ?? []
  idleAt.set(port, found)
  return found
}

/** The one used last: a server closes those that rest for long. */
function takeOpen(idle: Connection[]): Connection | undefined {
  for (let last = idle.pop(); last; last = idle.pop()) if (last.isOpen()) return last
  return undefined
}
