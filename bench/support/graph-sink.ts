import { createServer } from 'node:http'

/** Stands where Meta's Graph API stands and notes when each message arrived, at the least cost. */
export async function startGraphSink(arrived: (to: string, at: number) => void) {
  let n = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as {
        to?: string
        status?: string
        type?: string
      }
      if (body.to && !body.status) arrived(body.to, performance.now())
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({
          messaging_product: 'whatsapp',
          contacts: [{ input: body.to, wa_id: body.to }],
          messages: [{ id: `wamid.SINK${n++}` }],
        }),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
