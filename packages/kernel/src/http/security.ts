import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * No inline script or style anywhere; images and sounds may be made in the page (data:, blob:). `reach`: addresses beside our own that the page may speak
 * with.
 */
export const contentPolicy = (reach: readonly string[] = []): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...reach].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Headers of every answer. HSTS only where browsers reach us over https. */
export function securityHeaders(https: boolean): readonly (readonly [name: string, value: string])[] {
  return Object.entries({
    'content-security-policy': contentPolicy(),
    'x-content-type-options': 'nosniff',
    // Answers hold personal data; what may be kept says so itself.
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self)',
    ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  })
}

/**
 * True where a browser says another site sends this request. Same-site cookies keep most out; this refuses the rest
 * without a token: browsers send Sec-Fetch-Site or Origin, programs send neither.
 */
export function isCrossSite(headers: Headers, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  return origin !== null && origin !== new URL(publicUrl).origin && origin !== `http://${headers.get('host')}`
}

/** Compares secrets of any length in constant time. */
export function sameSecret(given: string, expected: string): boolean {
  const hash = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(hash(given), hash(expected))
}
