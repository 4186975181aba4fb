import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SentRequest {
  path: string
  body: Record<string, unknown> & { to?: string; type?: string; biz_opaque_callback_data: string }
  token: string | undefined
  providerId: string
}

type Answer = (request: SentRequest, response: ServerResponse) => void

const accept: Answer = ({ body, providerId }, response) => {
  const contacts = [{ input: body.to, wa_id: body.to }]
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ messaging_product: 'whatsapp', contacts, messages: [{ id: providerId }] }))
}

/** A Graph API that keeps what it was sent and answers as told: the journal by which sends are judged. */
export async function startGraphStandIn() {
  const journal: SentRequest[] = []
  let answer: Answer = accept
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as SentRequest['body']
      const sent = {
        path: request.url ?? '',
        body,
        token: request.headers.authorization,
        providerId: `wamid.out.${journal.length}`,
      }
      journal.push(sent)
      answer(sent, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    journal,
    accept,
    answerWith(next: Answer) {
      answer = next
    },
    refuse(status: number, code: number): Answer {
      return (_, response) => {
        response.statusCode = status
        response.end(JSON.stringify({ error: { message: `(#${code}) refused`, code } }))
      }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
