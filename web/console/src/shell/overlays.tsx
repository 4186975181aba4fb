import { lazy, Suspense, useSyncExternalStore } from 'react'

export type Overlay = 'palette' | 'keys' | null

let open: Overlay = null
const watchers = new Set<() => void>()

export const openOverlay = (next: Overlay) => {
  open = next
  for (const watcher of watchers) watcher()
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const Keys = lazy(async () => ({ default: (await import('./keys.tsx')).Keys }))

/** Palette and cheat sheet load when first asked for. */
export const Overlays = () => {
  const now = useSyncExternalStore(subscribe, () => open)
  return (
    <Suspense fallback={null}>
      {now === 'palette' ? <Palette onClose={() => openOverlay(null)} /> : null}
      {now === 'keys' ? <Keys onClose={() => openOverlay(null)} /> : null}
    </Suspense>
  )
}
