import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** So many wrong codes end pairing until the agent is started again: six digits are soon guessed otherwise. */
const triesAtMost = 5

const hashOf = (text: string) => createHash('sha256').update(text).digest()

/** One kiosk holds the key. It gets it by the six digits that the agent shows; the old key holds until a new one is made. */
export function createPairing(folder: string, again: boolean) {
  const file = join(folder, 'key')
  let hash = existsSync(file) ? Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') : null
  let code = hash === null || again ? String(randomInt(0, 1_000_000)).padStart(6, '0') : null
  let tries = 0

  return {
    /** To be shown to whoever stands before the machine; null: paired. */
    code: () => code,
    /** The key, once, or null. */
    pair(given: string): string | null {
      if (code === null) return null
      if (!timingSafeEqual(hashOf(given), hashOf(code))) {
        tries++
        if (tries >= triesAtMost) code = null
        return null
      }
      const key = randomBytes(32).toString('base64url')
      const next = hashOf(key)
      writeFileSync(`${file}.new`, next.toString('hex'), { mode: 0o600 })
      renameSync(`${file}.new`, file)
      hash = next
      code = null
      return key
    },
    accepts: (key: string): boolean => hash !== null && hash.length === 32 && timingSafeEqual(hashOf(key), hash),
  }
}

export type Pairing = ReturnType<typeof createPairing>
