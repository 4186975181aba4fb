import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CHAIN_START,
  type ChainContent,
  type ChainEntry,
  canonical,
  chainFault,
  chainText,
  storable,
} from './audit-chain.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function content(seq: number): ChainContent {
  return {
    tenantId: 't',
    seq,
    id: `entry-${seq}`,
    at: new Date(Date.UTC(2026, 0, 5, 1, 0, seq)),
    actor: { kind: 'staff', id: 's', name: 'Sari' },
    action: 'case.status_changed',
    subject: { type: 'case', id: 'LAP-20260105-001' },
    before: { status: 'baru' },
    after: { status: 'proses' },
    requestId: 'r',
    ip: '10.0.0.7',
  }
}

function chain(length: number): ChainEntry[] {
  const entries: ChainEntry[] = []
  let previousHash = CHAIN_START.hash
  for (let seq = 1; seq <= length; seq++) {
    const hash = sha256(chainText(previousHash, content(seq)))
    entries.push({ ...content(seq), previousHash, hash })
    previousHash = hash
  }
  return entries
}

function firstFault(entries: ChainEntry[]) {
  let position = CHAIN_START
  for (const entry of entries) {
    const fault = chainFault(position, entry, sha256)
    if (fault) return fault
    position = { seq: entry.seq, hash: entry.hash }
  }
  return null
}

describe('audit chain', () => {
  it('holds when untouched', () => {
    expect(firstFault(chain(5))).toBeNull()
  })

  it('finds every kind of change to a field', () => {
    const changes: Partial<ChainEntry>[] = [
      { action: 'x' },
      { after: { status: 'selesai' } },
      { before: null },
      { actor: { kind: 'staff', id: 's', name: 'Budi' } },
      { at: new Date(0) },
      { ip: null },
      { tenantId: 'u' },
      { subject: { type: 'case', id: 'd' } },
      { requestId: null },
      { id: 'other' },
    ]
    for (const change of changes) {
      const entries = chain(3)
      entries[1] = { ...entries[1]!, ...change }
      expect(firstFault(entries)).toEqual({ seq: 2, fault: 'changed' })
    }
  })

  it('finds a removed, a reordered and a re-hashed entry', () => {
    const entries = chain(4)
    expect(firstFault(entries.toSpliced(1, 1))).toEqual({ seq: 2, fault: 'missing' })
    expect(firstFault([entries[0]!, entries[2]!, entries[1]!])).toEqual({ seq: 2, fault: 'missing' })
    const forged = { ...entries[1]!, action: 'x' }
    forged.hash = sha256(chainText(forged.previousHash, forged))
    expect(firstFault(entries.with(1, forged))).toEqual({ seq: 3, fault: 'unlinked' })
  })

  it('hashes the same content alike in whatever order keys come', () => {
    expect(canonical({ b: 1, a: { d: [1, 'x', null], c: true } })).toBe('{"a":{"c":true,"d":[1,"x",null]},"b":1}')
  })

  it('keeps what is stored equal to what is hashed', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const stored = storable(value)
        expect(canonical(JSON.parse(JSON.stringify(stored)))).toBe(canonical(stored))
      }),
    )
    expect(storable({ text: 'a\u0000b\uD800', when: new Date(0), gone: undefined, fn: () => 1 })).toEqual({
      text: 'a\uFFFDb\uFFFD',
      when: '1970-01-01T00:00:00.000Z',
      fn: null,
    })
  })
})
