const signatureShape = /^sha256=([0-9a-fA-F]{64})$/

/**
 * The digest of an `X-Hub-Signature-256` header as lower-case hex, or null when the header cannot be one: missing, another
 * algorithm, wrong length, or sent twice (HTTP joins repeats with a comma). Meta writes lower case; upper case is the same number.
 */
export function readSignatureHeader(header: string | null | undefined): string | null {
  if (header === null || header === undefined) return null
  return signatureShape.exec(header.trim())?.[1]?.toLowerCase() ?? null
}
