import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answerHandshake } from './handshake.ts'
import { readSignatureHeader } from './signature-header.ts'
import { clipText, storableText } from './storable.ts'
import { maxJsonDepth, nestsDeeperThan } from './webhook-body.ts'

const signatures = new URL('../fixtures/whatsapp/signature/', import.meta.url)
const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, signatures), 'utf8'))

describe('storable text', () => {
  it('replaces half characters and NUL, leaves the rest', () => {
    expect(storableText('a\ud83d b\u0000c 😀')).toBe('a\ufffd b\ufffdc 😀')
    expect(clipText('ab😀', 3)).toBe('ab')
  })
})

describe('nesting guard', () => {
  it('counts brackets outside strings only', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(nestsDeeperThan(bytes('['.repeat(maxJsonDepth + 1)), maxJsonDepth)).toBe(true)
    expect(nestsDeeperThan(bytes(`"${'['.repeat(500)}\\"["`), maxJsonDepth)).toBe(false)
    expect(nestsDeeperThan(bytes('[],'.repeat(500)), 1)).toBe(false)
  })
})

describe('signature vectors', () => {
  type Vector = { body: string; header: string | string[] | null; valid: boolean | string; why?: string }
  const { app_secret: secret, vectors } = json('vectors.json') as { app_secret: string; vectors: Vector[] }
  it.each(vectors.filter((vector) => typeof vector.valid === 'boolean'))('$header is valid: $valid', (vector) => {
    const digest = readSignatureHeader(Array.isArray(vector.header) ? vector.header.join(', ') : vector.header)
    const expected = createHmac('sha256', secret)
      .update(readFileSync(new URL(vector.body, signatures)))
      .digest()
    expect(digest !== null && timingSafeEqual(Buffer.from(digest, 'hex'), expected)).toBe(vector.valid)
  })
})

describe('handshake vectors', () => {
  type Vector = { q: string; status: number | string; body?: string }
  const { verify_token: token, vectors } = json('verify_get.json') as { verify_token: string; vectors: Vector[] }
  it.each(vectors)('$q', (vector) => {
    const answer = answerHandshake(new URLSearchParams(vector.q), (given) => given === token)
    expect(String(vector.status)).toContain(String(answer.status))
    if (answer.status === 200) expect(answer.challenge).toBe(vector.body)
  })
})
