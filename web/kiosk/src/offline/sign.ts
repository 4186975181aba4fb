import { type SignedTicket, signedText } from '@govconnect/queue/rules'

const base64url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** HMAC-SHA-256 of a ticket with its block's key; needs https or localhost, as browsers allow it nowhere else. */
export async function sign(ticket: SignedTicket, key: string): Promise<string> {
  const bytes = new TextEncoder().encode(key)
  const hmac = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return base64url(await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(signedText(ticket))))
}
