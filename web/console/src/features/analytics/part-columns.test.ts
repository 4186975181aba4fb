import type { LineFigures } from '@govconnect/analytics/contract'
import { describe, expect, it } from 'vitest'
import { type Part, type PartSort, sortParts } from './part-columns.ts'

const spread = (median: number | null) => ({ median, p90: median, count: median === null ? 0 : 1 })
const part = (name: string, joined: number, wait: number | null): Part => ({
  ...{ key: name, name },
  figures: { joined, wait: spread(wait), sla_kept: joined, sla_due: joined * 2 } as LineFigures,
})
const parts = [part('Akta', 3, 60), part('KTP', 9, null), part('Pajak', 3, 600), part('Izin', 0, 0)]
const order = (by: PartSort['by'], descending: boolean) => sortParts(parts, { by, descending }).map(({ name }) => name)

describe('the order of parts', () => {
  it('is by the figure, then by name', () => {
    expect(order('joined', true)).toEqual(['KTP', 'Akta', 'Pajak', 'Izin'])
    expect(order('name', false)).toEqual(['Akta', 'Izin', 'KTP', 'Pajak'])
  })

  it('leaves those without a figure at the end', () => {
    expect(order('wait', true)).toEqual(['Pajak', 'Akta', 'Izin', 'KTP'])
    expect(order('wait', false)).toEqual(['Izin', 'Akta', 'Pajak', 'KTP'])
    expect(order('sla', true).at(-1)).toBe('Izin')
  })
})
