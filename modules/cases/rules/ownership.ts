/** Who asks, as the channel knows them. */
export interface Asker {
  waUserId?: string
  citizenId?: string
}

export interface CaseOwner {
  waUserId: string | null
  citizenId: string | null
  /** Phone in digits with country code, without `+`. */
  phoneDigits: string | null
}

/** WhatsApp ids are bare digits; people also write `+62 812-…` and `62812…@s.whatsapp.net`. Other ids stay as they are. */
export function normaliseWaUserId(value: string): string {
  const bare = value.trim().replace(/@(s\.whatsapp\.net|c\.us)$/i, '')
  return /^\+?[\d\s().-]+$/.test(bare) ? bare.replace(/\D/g, '') : bare
}

/** Digits of an Indonesian or international phone, null when the contact is something else (an e-mail address). */
export function phoneDigits(contact: string): string | null {
  if (!/^\+?[\d\s().-]+$/.test(contact.trim())) return null
  const digits = contact.replace(/\D/g, '')
  if (digits.length < 8 || digits.length > 15) return null
  // Domestic form 08… is what Indonesians write; 62 is the country's code.
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits
}

/** Is it theirs? One matching mark is enough; a case without any mark belongs to nobody. */
export function isOwner(owner: CaseOwner, asker: Asker): boolean {
  if (asker.citizenId !== undefined && asker.citizenId === owner.citizenId) return true
  if (asker.waUserId === undefined) return false
  const wa = normaliseWaUserId(asker.waUserId)
  return wa !== '' && (wa === owner.waUserId || wa === owner.phoneDigits)
}
