export type Recipient = { kind: 'wa_id' | 'bsuid'; value: string }

const bsuidShape = /^[A-Z]{2}\.([A-Z]+\.)?[A-Za-z0-9]{4,64}$/

/**
 * Who `to` names. A business-scoped id has its own shape; anything else is a phone number: separators are dropped, a national number of
 * Indonesia (08…) gets its country code. Null when it can be neither. WhatsApp ids are 5 to 15 digits (E.164).
 */
export function readRecipient(to: string): Recipient | null {
  const trimmed = to.trim()
  if (bsuidShape.test(trimmed)) return { kind: 'bsuid', value: trimmed }
  if (!/^\+?[\d\s().-]+$/.test(trimmed)) return null
  const digits = trimmed.replace(/\D/g, '')
  const international = digits.startsWith('00')
    ? digits.slice(2)
    : digits.startsWith('0')
      ? `62${digits.slice(1)}`
      : digits
  return /^[1-9]\d{4,14}$/.test(international) ? { kind: 'wa_id', value: international } : null
}
