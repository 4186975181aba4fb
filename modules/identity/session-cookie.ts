import { createHmac, timingSafeEqual } from 'node:crypto'

/** Cookie without meaning of its own: its value changes on a tenant switch, so that no process answers from what it knew before. */
export const scopeCookieName = 'govconnect.scope'

const signatureBytes = 32

/** Value of one cookie of a Cookie header, still percent-encoded. */
export function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

/**
 * The token inside better-auth's signed cookie (`token.base64(hmac-sha256(secret, token))`, percent-encoded), or null when the signature
 * is not ours. Compared in constant time.
 */
export function tokenOfCookie(value: string, secret: string): string | null {
  const decoded = percentDecoded(value)
  const dot = decoded?.lastIndexOf('.') ?? -1
  if (!decoded || dot < 1) return null
  const token = decoded.slice(0, dot)
  const given = Buffer.from(decoded.slice(dot + 1), 'base64')
  if (given.length !== signatureBytes) return null
  return timingSafeEqual(given, createHmac('sha256', secret).update(token).digest()) ? token : null
}

function percentDecoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

/** Keys of their own for each use, from the installation's one secret. */
export function sessionSecret(installationSecret: string): string {
  return createHmac('sha256', installationSecret).update('identity: session cookie').digest('hex')
}
