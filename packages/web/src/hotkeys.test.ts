import { describe, expect, it } from 'vitest'
import { type Hotkey, nameOfPress, resolvePress, takesPress } from './hotkeys.ts'

const press = (key: string, more: Partial<Parameters<typeof nameOfPress>[0]> = {}) =>
  nameOfPress({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })

const hotkey = (keys: string): Hotkey => ({ keys, label: keys, group: '', run: () => undefined })

describe('nameOfPress', () => {
  it('names keys as hotkeys write them', () => {
    expect(press('j')).toBe('J')
    expect(press('E', { shiftKey: true })).toBe('Shift+E')
    expect(press('?', { shiftKey: true })).toBe('?')
    expect(press('k', { metaKey: true })).toBe('Ctrl+K')
    expect(press('Enter')).toBe('Enter')
    expect(press('Shift', { shiftKey: true })).toBeNull()
  })
})

describe('takesPress', () => {
  const box = { tagName: 'INPUT', type: 'checkbox' }

  it('leaves letters to a ticked box, and its own keys to it', () => {
    expect(['R', 'Shift+R', '?'].map((name) => takesPress(box, name))).toEqual([false, false, false])
    expect(['Space', 'ArrowUp', 'Enter'].map((name) => takesPress(box, name))).toEqual([true, true, true])
  })

  it('leaves everything to what takes text', () => {
    expect(takesPress({ tagName: 'INPUT', type: 'text' }, 'R')).toBe(true)
    expect(takesPress({ tagName: 'TEXTAREA' }, 'R')).toBe(true)
    expect(takesPress({ tagName: 'SELECT' }, 'R')).toBe(true)
    expect(takesPress({ tagName: 'BUTTON', type: 'button' }, 'R')).toBe(false)
  })

  it('leaves space and enter to a button or link that has the focus', () => {
    for (const tagName of ['BUTTON', 'A', 'SUMMARY'])
      expect(['Space', 'Enter', 'J'].map((name) => takesPress({ tagName }, name))).toEqual([true, true, false])
    expect(takesPress({ tagName: 'BODY' }, 'Space')).toBe(false)
  })
})

describe('resolvePress', () => {
  const known = [hotkey('G I'), hotkey('I'), hotkey('J')]

  it('waits for the second key of a sequence, then finds it', () => {
    expect(resolvePress('G', null, known)).toEqual({ hit: undefined, pending: 'G' })
    expect(resolvePress('I', 'G', known).hit?.keys).toBe('G I')
    expect(resolvePress('I', null, known).hit?.keys).toBe('I')
  })

  it('takes the later of two with the same key: the page over the shell', () => {
    const page = hotkey('J')
    expect(resolvePress('J', null, [...known, page]).hit).toBe(page)
  })

  it('falls back to the single key when the sequence is unknown', () => {
    expect(resolvePress('J', 'G', known).hit?.keys).toBe('J')
  })
})
