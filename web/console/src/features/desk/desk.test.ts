import { describe, expect, it } from 'vitest'
import { keysOfDesk, possibleNow } from './desk-keys.ts'
import { rowActsOf } from './row-acts.ts'
import { readDeskSearch } from './search.ts'

describe('keys of the desk', () => {
  it('call the next where nobody is at the counter, and finish and call where somebody is served', () => {
    expect(possibleNow(null)).toEqual(['next'])
    expect(possibleNow({ status: 'serving' })[0]).toBe('next')
    expect(possibleNow({ status: 'called' })).not.toContain('next')
    expect(possibleNow({ status: 'completed' })).toEqual([])
  })

  it('mean one thing each', () => {
    const keys = Object.values(keysOfDesk)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('rows of the lists', () => {
  const acts = (status: Parameters<typeof rowActsOf>[0]['status'], more: object = {}) =>
    rowActsOf({ status, orphaned: false, present: true, ...more })

  it('offer what fits the state', () => {
    expect(acts('waiting')).toEqual(['call', 'transfer', 'note', 'cancel'])
    expect(acts('waiting', { present: false })[0]).toBe('check_in')
    expect(acts('booked')[0]).toBe('check_in')
    expect(acts('held')).toContain('return')
    expect(acts('no_show')).toEqual(['reinstate'])
    expect(acts('serving')).toEqual([])
    expect(acts('serving', { orphaned: true })).toEqual(['takeOver'])
    expect(acts('completed')).toEqual([])
  })
})

describe('the address of the desk', () => {
  it('keeps branch and counter', () => {
    expect(readDeskSearch({ cabang: 'b', loket: 'l', x: 1 })).toEqual({ cabang: 'b', loket: 'l' })
    expect(readDeskSearch({ loket: '' })).toEqual({})
  })
})
