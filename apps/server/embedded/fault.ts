/** Something outside the program keeps it from starting. The message is one line that says what is wrong and what to do. */
export class StartFault extends Error {
  override name = 'StartFault'
}

/** The `code` of a system error (`ENOENT`, `EACCES`, …), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
