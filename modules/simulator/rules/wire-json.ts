/**
 * JSON as Meta writes it: every character outside ASCII as `\uXXXX` with lower-case hex digits, and `/` as `\/`.
 * The signature covers exactly these bytes, so a receiver that re-serialises before checking fails here as it fails there.
 */
export function wireJson(value: unknown): string {
  return JSON.stringify(value).replace(/\/|[\u0080-\uffff]/g, (character) =>
    character === '/' ? '\\/' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
