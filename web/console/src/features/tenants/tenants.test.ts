import type { PoolView } from '@govconnect/tenants/contract'
import { createFormat } from '@govconnect/web/format.ts'
import { describe, expect, it } from 'vitest'
import { ageText, bytesText, share, tenth } from './measures.ts'
import { laterPool, type PoolRow, withMeasured } from './pool-cache.ts'
import { busiestBeside, inOrder, nextSort, rowsLike } from './pool-order.ts'
import { ageScaleEnd, type Sample, sampleAt, scaleEnd, steadyEnd, stepPath, windowMs, withSample } from './samples.ts'
import { readTenantSearch, readTenantsSearch } from './search.ts'
import { isSlug, slugOf } from './slug.ts'

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
      expect(isSlug(slugOf(name))).toBe(true)
  })

  it('suggests nothing where nothing can be used', () => {
    expect(slugOf('—')).toBe('')
    expect(['-a', 'a-', 'A', 'a b', '019a0000-0000-kota'].filter(isSlug)).toEqual([])
  })
})

describe('the newest measurement', () => {
  it('wins whichever arrives first', () => {
    expect(laterPool(poolAt(5, 9), poolAt(4, 1)).depth).toBe(9)
    expect(laterPool(poolAt(4, 1), poolAt(5, 9)).depth).toBe(9)
  })

  it('changes its own row only', () => {
    const list = [row('a', 'Satu'), row('b', 'Dua')]
    const fresh = withMeasured(list, poolAt(1, 7))
    expect(fresh.map((one) => one.depth)).toEqual([7, 0])
    expect(fresh[0]?.name).toBe('Satu')
    expect(withMeasured(list, { ...poolAt(1), tenant_id: 'c' })).toBe(list)
  })
})

const slugsOf = (rows: readonly PoolRow[]) => rows.map((one) => one.slug)

describe('rowsLike', () => {
  it('finds by name, slug and status', () => {
    const rows = [row('kota-a', 'Kota Contoh'), { ...row('desa-b', 'Desa Baru'), status: 'suspended' as const }]
    expect(slugsOf(rowsLike(rows, { q: ' CONTOH ' }))).toEqual(['kota-a'])
    expect(slugsOf(rowsLike(rows, { q: 'desa-' }))).toEqual(['desa-b'])
    expect(slugsOf(rowsLike(rows, { status: 'suspended' }))).toEqual(['desa-b'])
    expect(rowsLike(rows, {})).toHaveLength(2)
  })
})

describe('inOrder', () => {
  const rows = [
    { ...row('b', 'Desa 12'), depth: 5 },
    { ...row('a', 'Desa 9'), depth: 0 },
    { ...row('c', 'Balai'), depth: 0 },
  ]

  it('reads numbers in names as numbers', () => {
    expect(slugsOf(inOrder(rows, {}))).toEqual(['c', 'a', 'b'])
    expect(slugsOf(inOrder(rows, { reverse: true }))).toEqual(['b', 'a', 'c'])
  })

  it('puts the largest first, and equal ones by name either way', () => {
    expect(slugsOf(inOrder(rows, { sort: 'depth' }))).toEqual(['b', 'c', 'a'])
    expect(slugsOf(inOrder(rows, { sort: 'depth', reverse: true }))).toEqual(['c', 'a', 'b'])
  })

  it('turns round when the same column is asked for again', () => {
    expect(nextSort({}, 'depth')).toEqual({ sort: 'depth', reverse: undefined })
    expect(nextSort({ sort: 'depth' }, 'depth')).toEqual({ sort: 'depth', reverse: true })
    expect(nextSort({ sort: 'depth', reverse: true }, 'depth')).toEqual({ sort: 'depth', reverse: undefined })
    expect(nextSort({ sort: 'depth' }, 'name')).toEqual({ sort: undefined, reverse: undefined })
    expect(nextSort({}, 'name')).toEqual({ sort: undefined, reverse: true })
  })
})

describe('busiestBeside', () => {
  it('names who does most, without the office itself and without the idle', () => {
    const of = (slug: string, rate: number, depth = 0) => ({ ...row(slug, slug), handled_per_second: rate, depth })
    const rows = [of('own', 90), of('idle', 0), of('stuck', 0, 3), of('slow', 1), of('fast', 50)]
    expect(slugsOf(busiestBeside(rows, 'own', 5))).toEqual(['fast', 'slow', 'stuck'])
    expect(slugsOf(busiestBeside(rows, 'own', 1))).toEqual(['fast'])
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

describe('the end of a scale', () => {
  it('is round and holds the value', () => {
    expect([0, 3, 10, 11, 60, 1234].map(scaleEnd)).toEqual([10, 10, 10, 20, 100, 2000])
    expect([0, 11, 61, 4000, 2 * 86_400].map(ageScaleEnd)).toEqual([10, 30, 300, 21_600, 10 * 86_400])
  })

  it('grows at once and shrinks late', () => {
    expect(steadyEnd(10, 50)).toBe(50)
    expect(steadyEnd(50, 20)).toBe(50)
    expect(steadyEnd(50, 10)).toBe(10)
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
    expect(readTenantsSearch({ q: ' ', x: 1, sort: 'mood', status: 'gone', reverse: 'yes' })).toEqual({})
    expect(readTenantsSearch({ q: 12, sort: 'depth', reverse: true })).toEqual({
      q: '12',
      sort: 'depth',
      reverse: true,
    })
    expect(readTenantSearch({ tab: 'parked', status: 'lost', from: '2026-11-21', to: 'now' })).toEqual({
      tab: 'parked',
      from: '2026-11-21',
    })
  })
})
