/** The WhatsApp id a notice goes to: the id it was reported from, else the phone left as a contact; null for neither. */
export function whatsappRecipient(citizen: { wa_user_id: string | null; phone: string | null }): string | null {
  return citizen.wa_user_id ?? citizen.phone
}

/** One spelling per person, so that notices of one citizen keep their order. */
export function normaliseRecipient(to: string): string {
  const bare = to.trim().replace(/@(s\.whatsapp\.net|c\.us)$/i, '')
  if (!/^\+?[\d\s().-]+$/.test(bare)) return bare
  const digits = bare.replace(/\D/g, '')
  // Domestic form 08… is what Indonesians write; 62 is the country's code.
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits
}
