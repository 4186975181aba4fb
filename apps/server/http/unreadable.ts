import { type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { headerLimits, localeOf, newId, problemOf, refuse } from '@govconnect/kernel'

/** Answers what Node's parser gives up on before there is a request, as a problem document like every other refusal. */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: Error & { code?: string; rawPacket?: Buffer }, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const said = error.rawPacket?.toString('latin1') ?? ''
    const locale = localeOf(/^accept-language:([^\r\n]*)/im.exec(said)?.[1])
    const problem = problemOf(refusalOf(error.code), locale, newId())
    const body = JSON.stringify(problem)
    socket.end(
      [
        `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
        'connection: close',
        'content-type: application/problem+json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        'cache-control: no-store',
        'x-content-type-options: nosniff',
        `x-request-id: ${problem.request_id}`,
        '',
        body,
      ].join('\r\n'),
    )
  })
}

function refusalOf(code: string | undefined) {
  if (code === 'HPE_HEADER_OVERFLOW') return refuse('request.headers_too_large', headerLimits)
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refuse('request.too_slow')
  return refuse('request.unreadable')
}
