import { ProblemError } from '@govconnect/kernel/contract'
import { describe, expect, it } from 'vitest'
import { changedByOthers, changedFields, conflictIn, inWords, type Speaking } from './differences.ts'
import { clockOf, closingOf, copiedTo, dayNames, weekText, withDay } from './hours.ts'
import { inTree, lastPosition, possibleParents } from './tree.ts'
import { bothOf, isWord, numberIn, wordOf, wordsOf } from './words.ts'

const days = dayNames('id', 'short')
const on = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes })

describe('hours', () => {
  it('are said with days alike together', () => {
    const week = [1, 2, 3, 4].flatMap((day) => [on(day, '13:00', '15:00'), on(day, '08:00', '12:00')])
    expect(weekText([...week, on(6, '08:00', '12:00')], days)).toBe(
      'Sen–Kam 08:00–12:00, 13:00–15:00 · Sab 08:00–12:00',
    )
    expect(weekText([], days)).toBe('')
  })

  it('of one day are replaced and copied without touching others', () => {
    const monday = [on(1, '08:00', '12:00')]
    expect(withDay([...monday, on(2, '09:00', '10:00')], 2, [])).toEqual(monday)
    expect(copiedTo(monday, 1, [2, 3]).map(({ weekday }) => weekday)).toEqual([1, 2, 3])
  })

  it('are typed in any way people write them', () => {
    const typed = ['8', '8.30', '0830', '08:30', '24', '24:00', '24:01', '7:75', 'delapan', '', '123:00']
    expect(typed.map(clockOf)).toEqual(['08:00', '08:30', '08:30', '08:30', '24:00', '24:00', ...Array(5).fill(null)])
    expect([closingOf('00:00'), closingOf('15:00')]).toEqual(['24:00', '15:00'])
  })
})

describe('the tree', () => {
  const node = (id: string, parent_id: string | null, position: number) => ({ id, parent_id, position })
  const nodes = [node('b', null, 2), node('a2', 'a', 1), node('a', null, 1), node('a1', 'a', 0), node('x', 'gone', 9)]

  it('has each service under the one above it', () => {
    expect(inTree(nodes).map(({ item, depth }) => `${depth}${item.id}`)).toEqual(['0a', '1a1', '1a2', '0b', '0x'])
  })

  it('offers above a service neither itself nor what is below it', () => {
    expect(possibleParents(nodes, 'a').map(({ item }) => item.id)).toEqual(['b', 'x'])
    expect(possibleParents(nodes, 'a2').map(({ item }) => item.id)).toEqual(['a', 'a1', 'b', 'x'])
    expect(possibleParents(nodes, 'x').map(({ item }) => item.id)).toEqual(['a', 'a1', 'a2', 'b'])
    expect(possibleParents(nodes, undefined)).toHaveLength(5)
  })

  it('goes on after the last', () => {
    expect([lastPosition([]), lastPosition(nodes)]).toEqual([0, 10])
  })
})

describe('words', () => {
  it('are made of names', () => {
    expect(['Loket 12', '3B', 'Loket A', 'Loket 0', 'Ruang 2026'].map(numberIn)).toEqual([12, 3, null, null, null])
    expect([wordOf('Akta Kelahiran (baru)'), wordOf('2 Élan!'), wordOf('!!')]).toEqual([
      'akta_kelahiran_baru',
      'elan',
      '',
    ])
    expect(['ktp', 'ktp_2', '2ktp', 'KTP', ''].filter(isWord)).toEqual(['ktp', 'ktp_2'])
    expect(wordsOf('akta, Paspor Baru; akta')).toEqual(['akta', 'paspor_baru'])
  })

  it('of one language stand for both', () => {
    expect(bothOf({ id: ' Loket ', en: '' })).toEqual({ id: 'Loket', en: 'Loket' })
    expect(bothOf({ id: '', en: 'Counter' })).toEqual({ id: 'Counter', en: 'Counter' })
  })
})

describe('two people at once', () => {
  const before = { name: 'A', hours: [on(1, '08:00', '12:00')], area_ids: ['r1'], version: 1 }

  it('send only what they changed, and see what the other did', () => {
    expect(changedFields(before, { name: 'B', hours: before.hours })).toEqual({ name: 'B' })
    expect(changedByOthers(before, { ...before, area_ids: ['r2'], version: 2 }, ['name', 'area_ids'])).toEqual([
      'area_ids',
    ])
  })

  it('know a conflict from other refusals', () => {
    const problem = (code: string) =>
      new ProblemError({
        type: 'x',
        title: 'x',
        status: 409,
        detail: 'x',
        code,
        request_id: 'r',
        current: { version: 2 },
      })
    expect(conflictIn(problem('queue.version_conflict'))).toEqual({ version: 2 })
    expect(conflictIn(problem('queue.still_in_use'))).toBeNull()
    expect(conflictIn(new Error('network'))).toBeNull()
  })

  it('read any value in words', () => {
    const names = new Map([['r1', 'Ruang A']])
    const say: Speaking = { language: 'en', days, none: '–', yes: 'yes', no: 'no', names }
    expect(inWords(['r1', 'r9'], say)).toBe('Ruang A, r9')
    expect(inWords({ id: 'Umum', en: 'General' }, say)).toBe('General')
    expect(inWords(before.hours, say)).toBe('Sen 08:00–12:00')
    expect([null, '', [], true, 0, {}].map((value) => inWords(value, say))).toEqual(['–', '–', '–', 'yes', '0', '–'])
    expect(inWords({ slot_minutes: 30, hours: [] }, say)).toBe('slot minutes: 30, hours: –')
    expect(inWords([{ key: 'nik', label: { id: 'NIK', en: 'ID number' } }], say)).toBe('ID number')
  })
})
