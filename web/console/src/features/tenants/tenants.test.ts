import type { PoolView } from '@govconnect/tenants/contract'
import { createFormat } from '@govconnect/web/format.ts'
import { describe, expect, it } from 'vitest'
import { ageText, bytesText, share, tenth } from './measures.ts'
import { laterPool, type PoolRow, rowsLike, withMeasured } from './pool-cache.ts'
import { type Sample, sampleAt, scaleEnd, stepPath, windowMs, withSample } from './samples.ts'
import { readTenantSearch, readTenantsSearch } from './search.ts'
import { slugOf, slugPattern } from './slug.ts'

const start = Date.parse('2026-11-21T02:00:00Z')

const poolAt = (seconds: number, depth = 0): PoolView => ({
  tenant_id: 'a',
  workers: 4,
  active: 0,
  depth,
  oldest_seconds: null,
  in_flight: 0,
  parked: 0,
  handled_per_second: 2,
  accepted_per_second: 3,
  retried: 0,
  used_today: { messages: 0, bytes: 0 },
  used_storage_bytes: 0,
  limits: { workers: 16, messages_per_day: 200_000, storage_bytes: 1024 },
  at: new Date(start + seconds * 1000).toISOString(),
})

const row = (id: string, name: string): PoolRow => ({ ...poolAt(0), tenant_id: id, slug: id, name, status: 'active' })

describe('slugOf', () => {
  it('suggests what the server takes', () => {
    expect(slugOf('Kelurahan Suka Maju (Barat)')).toBe('kelurahan-suka-maju-barat')
    expect(slugOf('  Désa Ñusa  ')).toBe('desa-nusa')
    for (const name of ['A', 'Dinas — Perhubungan!', `${'panjang '.repeat(20)}`])
      expect(slugOf(name)).toMatch(slugPattern)
  })

  it('suggests nothing where nothing can be used', () => {
    expect(slugOf('—')).toBe('')
    expect(slugPattern.test('-a')).toBe(false)
  })
})

describe('the newest measurement', () => {
  it('wins whichever arrives first', () => {
    expect(laterPool(poolAt(5, 9), poolAt(4, 1)).depth).toBe(9)
    expect(laterPool(poolAt(4, 1), poolAt(5, 9)).depth).toBe(9)
  })

  it('changes its own row only', () => {
    const list = { pages: [{ items: [row('a', 'Satu'), row('b', 'Dua')], next_cursor: null }], pageParams: [''] }
    const fresh = withMeasured(list, poolAt(1, 7))
    expect(fresh.pages[0]?.items.map((one) => one.depth)).toEqual([7, 0])
    expect(fresh.pages[0]?.items[0]?.name).toBe('Satu')
    expect(withMeasured(list, { ...poolAt(1), tenant_id: 'c' })).toBe(list)
  })
})

describe('rowsLike', () => {
  it('finds by name and slug', () => {
    const rows = [row('kota-a', 'Kota Contoh'), row('desa-b', 'Desa Baru')]
    expect(rowsLike(rows, ' CONTOH ').map((one) => one.slug)).toEqual(['kota-a'])
    expect(rowsLike(rows, 'desa-').map((one) => one.slug)).toEqual(['desa-b'])
    expect(rowsLike(rows, '')).toHaveLength(2)
  })
})

describe('samples', () => {
  const fill = (seconds: readonly number[]) =>
    seconds.reduce<readonly Sample[]>((all, at) => withSample(all, poolAt(at, at)), [])

  it('keep order and leave out what was told before', () => {
    expect(fill([1, 3, 2, 3]).map((one) => one.depth)).toEqual([1, 3])
  })

  it('keep the one that held when the window began', () => {
    expect(fill([0, 10, 400]).map((one) => one.depth)).toEqual([10, 400])
  })

  it('hold until the next', () => {
    const samples = fill([1, 60])
    expect(sampleAt(samples, start + 59_000)?.depth).toBe(1)
    expect(sampleAt(samples, start)).toBeUndefined()
  })

  it('are drawn in steps, from the left edge at most to the right', () => {
    const frame = { now: start + windowMs, most: 10, width: 100, height: 50 }
    const points = [
      { at: start - 5000, value: 0 },
      { at: start + windowMs / 2, value: 10 },
    ]
    expect(stepPath(points, frame)).toBe('M0 50H50V0H100')
    expect(stepPath([], frame)).toBe('')
  })
})

describe('scaleEnd', () => {
  it('is round and holds the value', () => {
    expect([0, 0.4, 1, 3, 7, 11, 60, 1234].map(scaleEnd)).toEqual([1, 1, 1, 5, 10, 20, 100, 2000])
  })
})

describe('measures', () => {
  const format = createFormat('en', 'Asia/Jakarta')

  it('say bytes, ages and rates shortly', () => {
    expect([0, 900, 1536, 20 * 1024 ** 3].map((bytes) => bytesText(format, bytes))).toEqual([
      '0 B',
      '900 B',
      '1.5 KB',
      '20 GB',
    ])
    const age = (seconds: number) => ageText((key, { n }) => `${key} ${n}`, format, seconds)
    expect([5.7, 61, 7200, 90_000].map(age)).toEqual([
      'tenants.age.seconds 5',
      'tenants.age.minutes 1',
      'tenants.age.hours 2',
      'tenants.age.days 1',
    ])
    expect([0, 0.01, 12.34].map(tenth)).toEqual([0, 0.1, 12.3])
  })

  it('never fill more than everything', () => {
    expect([share(5, 10), share(20, 10), share(0, 0)]).toEqual([0.5, 1, 1])
  })
})

describe('filters in the address', () => {
  it('keep what is known and drop the rest', () => {
    expect(readTenantsSearch({ q: ' ', x: 1 })).toEqual({})
    expect(readTenantSearch({ tab: 'parked', status: 'lost', from: '2026-11-21', to: 'now' })).toEqual({
      tab: 'parked',
      from: '2026-11-21',
    })
  })
})
