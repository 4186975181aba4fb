import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import type { RadixTooltip, TooltipProps } from './tooltip-radix.tsx'

/*
 * Tooltips only repeat accessible names, so they are no part of the first screen: their code (with the positioning
 * library, 15 KB gzip) comes when the page is idle. Until then the bare control stands there.
 */
let Loaded: typeof RadixTooltip | null = null
const watchers = new Set<() => void>()

const tell = () => {
  for (const watcher of watchers) watcher()
}

const load = async () => {
  const { RadixTooltip: part } = await import('./tooltip-radix.tsx')
  const ready = () => {
    Loaded = part
    tell()
  }
  // Wrapping a control draws it anew; one that has the focus would lose it, so that is awaited.
  if (document.activeElement === null || document.activeElement === document.body) ready()
  else document.addEventListener('focusout', () => setTimeout(ready, 0), { once: true })
}

/** Mount once above everything that has tooltips. */
export const TooltipProvider = ({ children }: { children: ReactNode }) => {
  useEffect(() => {
    if (Loaded) return
    const idle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 800))
    idle(() => void load(), { timeout: 4000 })
  }, [])
  return children
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const Tooltip = (props: TooltipProps) => {
  const Part = useSyncExternalStore(subscribe, () => Loaded)
  return Part ? <Part {...props} /> : props.children
}
