import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

const sent = [1, 2, 3].map((n) => ({ tenantId: 't', key: 'k', n, id: `m${n}`, at: n }))
const effects = [1, 2, 3].map((n) => ({ tenantId: 't', key: 'k', n, messageId: `m${n}`, at: n }))
const shown = [3, 2, 1].map((n) => ({ tenantId: 't', key: 'k', n, id: `m${n}`, status: 'handled' }))
const [first, second, third] = effects as [(typeof effects)[0], (typeof effects)[0], (typeof effects)[0]]

describe('the judge of the chaos rounds', () => {
  it('finds nothing where all is well', () => {
    expect(judge(sent, effects, shown)).toEqual({ acknowledged: 3, lost: [], doubled: [], inversions: [] })
  })

  it('finds what was acknowledged and had no effect, had another one, or is not shown as handled', () => {
    expect(judge(sent, [first, third], shown).lost).toEqual(['t k 2'])
    expect(judge(sent, [first, { ...second, n: 7 }, third], shown).lost).toEqual(['t k 2'])
    expect(judge(sent, effects, shown.slice(1)).lost).toEqual(['t k 3'])
    const parked = shown.map((one) => (one.n === 1 ? { ...one, status: 'parked' } : one))
    expect(judge(sent, effects, parked).lost).toEqual(['t k 1'])
  })

  it('finds a number that had two effects, or is shown twice, whatever the ids', () => {
    expect(judge(sent, [...effects, { ...second, messageId: 'm9' }], shown).doubled).toEqual(['t k 2'])
    expect(judge(sent, effects, [...shown, { ...shown[0]!, id: 'm9' }]).doubled).toEqual(['t k 3'])
  })

  it('finds what came after a later one, unless nobody was told that it was accepted', () => {
    expect(judge(sent, [second, first, third], shown).inversions).toEqual(['t k 1'])
    const untold = sent.map((one) => (one.n === 1 ? { tenantId: 't', key: 'k', n: 1 } : one))
    expect(judge(untold, [second, first, third], shown).inversions).toEqual([])
    expect(judge(untold, [first, second, third], shown)).toMatchObject({ acknowledged: 2, lost: [] })
  })
})
