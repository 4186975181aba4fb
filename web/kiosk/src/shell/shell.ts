import { useSyncExternalStore } from 'react'

/** Looked for a new version so often, ms. */
const lookMs = 30 * 60_000
/** Nobody touched the first screen for so long: nobody stands there, ms. */
const quietMs = 5_000
const tickMs = 1_000
/** A worker that does not take over within this is left behind: the page is loaded anew all the same, ms. */
const takeOverMs = 10_000

export interface Quiet {
  /** A visitor is beyond the first screen. */
  visiting: boolean
  touchedAt: number
}

/** Only then may the page be loaded anew. */
export const isFree = ({ visiting, touchedAt }: Quiet, now: number): boolean => !visiting && now - touchedAt >= quietMs

/** Keeps the kiosk's files on the device and changes to a new version between two visitors, never during one. */
export const createShell = () => {
  const quiet: Quiet = { visiting: false, touchedAt: 0 }
  let registration: ServiceWorkerRegistration | undefined
  let wanted = false
  let leaving = false
  const watchers = new Set<() => void>()

  const touched = () => {
    quiet.touchedAt = Date.now()
  }
  const leave = () => {
    leaving = true
    for (const watcher of watchers) watcher()
    const { waiting } = registration ?? {}
    if (!waiting) return location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    setTimeout(() => location.reload(), takeOverMs)
    waiting.postMessage('take-over')
  }
  const tick = () => {
    if (!leaving && (wanted || registration?.waiting) && isFree(quiet, Date.now())) leave()
  }
  const look = () => registration?.update().catch(() => {})

  return {
    /** Where the browser allows it: https, or this machine itself. */
    start() {
      for (const touch of ['pointerdown', 'keydown'] as const) window.addEventListener(touch, touched)
      // A part of an older version that the server no longer has.
      window.addEventListener('vite:preloadError', () => {
        wanted = true
      })
      setInterval(tick, tickMs)
      if (!('serviceWorker' in navigator)) return
      navigator.serviceWorker.register('/kiosk/sw.js', { scope: '/kiosk/' }).then(
        (found) => {
          registration = found
          setInterval(() => void look(), lookMs)
        },
        () => {},
      )
    },
    visiting(is: boolean) {
      quiet.visiting = is
    },
    /** Told by the office: with the newest version, as soon as nobody stands before the kiosk. */
    async reload() {
      await look()
      wanted = true
    },
    /** True while the page is about to be loaded anew: nothing may be begun. */
    useLeaving: (): boolean =>
      useSyncExternalStore(
        (watcher) => {
          watchers.add(watcher)
          return () => watchers.delete(watcher)
        },
        () => leaving,
      ),
  }
}

export type Shell = ReturnType<typeof createShell>
