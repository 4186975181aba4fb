import { createHmac } from 'node:crypto'

export const benchSecrets = {
  phoneNumberId: '106540352242922',
  appSecret: 'bench-app-secret',
  accessToken: 'bench-access-token',
  verifyToken: 'bench-verify-token',
  internalKey: 'bench-internal-key',
}

export interface TextMessage {
  id: string
  from: string
  text: string
  /** Seconds since 1970. */
  timestamp: number
}

/** A webhook body as Meta sends it, one text message in it. */
export function webhookBody(message: TextMessage): string {
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: [
          {
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: benchSecrets.phoneNumberId },
              contacts: [{ profile: { name: 'Warga' }, wa_id: message.from }],
              messages: [
                {
                  from: message.from,
                  id: message.id,
                  timestamp: String(message.timestamp),
                  text: { body: message.text },
                  type: 'text',
                },
              ],
            },
            field: 'messages',
          },
        ],
      },
    ],
  })
}

/** The whole signed HTTP request. */
export function webhookRequest(body: string, secret = benchSecrets.appSecret): Buffer {
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  const bytes = Buffer.from(body)
  const head = `POST /webhook/whatsapp HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\nx-hub-signature-256: sha256=${signature}\r\ncontent-length: ${bytes.byteLength}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes])
}
