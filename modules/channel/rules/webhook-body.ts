/** A Meta body is at most 3 MB (their documentation) and about ten levels deep; deeper nesting is an attack. */
export const maxWebhookBytes = 3 * 1024 * 1024
export const maxJsonDepth = 64

export type BodyFault = 'empty' | 'too-large' | 'not-utf8' | 'too-deep' | 'not-json' | 'not-an-object'
export type ParsedBody = { ok: true; value: Record<string, unknown> } | { ok: false; fault: BodyFault }

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

const quote = 0x22
const backslash = 0x5c

/**
 * True when brackets nest deeper than `limit`. Works on bytes, before any parser sees them: a nesting bomb costs one pass,
 * and never the stack. Bytes inside strings do not count.
 */
export function nestsDeeperThan(bytes: Uint8Array, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index]
    if (inString) {
      if (byte === backslash) index += 1
      else if (byte === quote) inString = false
    } else if (byte === quote) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1
      if (depth > limit) return true
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1
  }
  return false
}

/** Raw bytes → a JSON object, or the reason why not. A UTF-8 byte order mark is dropped; any other encoding is refused. */
export function parseWebhookBody(bytes: Uint8Array): ParsedBody {
  if (bytes.length === 0) return { ok: false, fault: 'empty' }
  if (bytes.length > maxWebhookBytes) return { ok: false, fault: 'too-large' }
  if (nestsDeeperThan(bytes, maxJsonDepth)) return { ok: false, fault: 'too-deep' }
  let text: string
  try {
    text = strictUtf8.decode(bytes)
  } catch {
    return { ok: false, fault: 'not-utf8' }
  }
  return parseObject(text)
}

function parseObject(text: string): ParsedBody {
  try {
    const value: unknown = JSON.parse(text)
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      return { ok: false, fault: 'not-an-object' }
    return { ok: true, value: value as Record<string, unknown> }
  } catch {
    return { ok: false, fault: 'not-json' }
  }
}
