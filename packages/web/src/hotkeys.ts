import { useEffect, useRef, useSyncExternalStore } from 'react'
import { getPreferences } from './preferences.ts'

/** One key and what it does. `keys`: "J", "Shift+E", "Ctrl+K", or "G I" (one after the other). */
export type Hotkey = { keys: string; label: string; group: string; run: () => void }

/** Two keys of a sequence may be this far apart, in milliseconds. */
const sequenceMs = 900

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }

/** The name of a press as hotkeys write it, or null for a bare modifier. */
export const nameOfPress = (press: Press): string | null => {
  if (['Control', 'Shift', 'Alt', 'Meta'].includes(press.key)) return null
  const letter = press.key.length === 1 && press.key.toUpperCase() !== press.key.toLowerCase()
  const key = press.key === ' ' ? 'Space' : letter ? press.key.toUpperCase() : press.key
  const shift = press.shiftKey && (letter || press.key.length > 1) ? 'Shift+' : ''
  return `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${shift}${key}`
}

const withModifier = (keys: string) => keys.startsWith('Ctrl+')

/** What a press means after the one before it: a hotkey to run, or the start of a sequence. */
export const resolvePress = (name: string, before: string | null, known: readonly Hotkey[]) => {
  const sequence = before ? `${before} ${name}` : name
  const hit = known.findLast((hotkey) => hotkey.keys === sequence) ?? known.findLast((hotkey) => hotkey.keys === name)
  const starts = known.some((hotkey) => hotkey.keys.startsWith(`${name} `))
  return { hit, pending: !hit && starts ? name : null }
}

const layers = new Map<symbol, readonly Hotkey[]>()
let flat: readonly Hotkey[] = []
const watchers = new Set<() => void>()

const changed = () => {
  flat = [...layers.values()].flat()
  for (const watcher of watchers) watcher()
}

let pending: { name: string; at: number } | null = null

/**
 * Whether what has the focus needs the press for itself. What is ticked or slid takes no letters: they stay hotkeys. A button or link
 * that was reached by keyboard is pressed by space and enter, whatever those keys do elsewhere.
 */
export const takesPress = (field: { tagName: string; type?: string }, name: string): boolean => {
  if (/^(BUTTON|A|SUMMARY)$/.test(field.tagName)) return name === 'Space' || name === 'Enter'
  if (!/^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName)) return false
  const letterless = field.tagName === 'INPUT' && /^(checkbox|radio|range)$/.test(field.type ?? '')
  return !letterless || !/^(Shift\+)?[^\s]$/.test(name)
}

const isTyping = (target: EventTarget | null, name: string): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || takesPress(target, name))

const dialogIsOpen = () => document.querySelector('[role="dialog"][data-state="open"]') !== null

const onKeyDown = (event: KeyboardEvent) => {
  const name = nameOfPress(event)
  if (!name || event.defaultPrevented || event.repeat) return
  const plain = !withModifier(name)
  if (plain && (isTyping(event.target, name) || dialogIsOpen() || !getPreferences().letterKeys)) return
  const before = pending && event.timeStamp - pending.at < sequenceMs ? pending.name : null
  const { hit, pending: next } = resolvePress(name, before, flat)
  pending = next ? { name: next, at: event.timeStamp } : null
  if (!hit) return
  event.preventDefault()
  hit.run()
}

/** Starts listening for the whole page; answers how to stop. */
export const startHotkeys = (): (() => void) => {
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** The caller's keys work while it is on screen, and stand in the cheat sheet. */
export const useHotkeys = (hotkeys: readonly Hotkey[]) => {
  const latest = useRef(hotkeys)
  latest.current = hotkeys
  const shape = hotkeys.map((hotkey) => `${hotkey.keys}:${hotkey.label}`).join('|')
  // `shape` stands for the list; `run` is read when pressed
  useEffect(() => {
    const layer = Symbol(shape)
    layers.set(
      layer,
      latest.current.map((hotkey, at) => ({ ...hotkey, run: () => latest.current[at]?.run() })),
    )
    changed()
    return () => {
      layers.delete(layer)
      changed()
    }
  }, [shape])
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useKnownHotkeys = (): readonly Hotkey[] => useSyncExternalStore(subscribe, () => flat)
