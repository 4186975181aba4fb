import { sameSecret } from '@govconnect/kernel'

/**
 * Whether a call carries one of the installation's internal keys. Two may be valid at once, so that a key is rotated without a gap: add
 * the new one behind the old, restart callers with the new one, then remove the old. Every key is compared, each in constant time.
 */
export function internalKeyGate(keys: readonly string[]): (given: string) => boolean {
  const valid = keys.filter((key) => key !== '')
  return (given) => valid.reduce((matched, key) => sameSecret(given, key) || matched, false)
}
