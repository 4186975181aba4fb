/**
 * PostgreSQL text holds neither NUL nor half of a surrogate pair; JSON carries both as escapes.
 * Each becomes U+FFFD in the columns people read; the raw column (type `json`, which keeps escapes as written) has the original.
 */
export function storableText(text: string): string {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed()
  return wellFormed.includes('\u0000') ? wellFormed.replaceAll('\u0000', '\ufffd') : wellFormed
}

/** Cuts at a number of UTF-16 units without leaving half a character behind. */
export function clipText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
