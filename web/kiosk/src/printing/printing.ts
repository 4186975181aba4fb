import type { Printed } from '@govconnect/printing/conversation.ts'
import type { PrinterState } from '@govconnect/printing/status.ts'
import type { Setup } from '@govconnect/web/device/session.ts'
import { useSyncExternalStore } from 'react'
import type { Slip } from './slip.ts'
import type { Way, WayState } from './way.ts'

type Config = Setup['config']['printer']
type MakeSlip = () => Promise<Slip>

export interface PrintingView {
  state: WayState | 'none'
  /** Being printed by the page itself. */
  slip: Slip | null
  /** Of the ticket on screen. */
  ticket: { id: string; make: MakeSlip; printed: Printed | null } | null
}

/** Looked at so often while nobody prints, ms. */
const lookMs = 10_000

/** Two frames: the slip is laid out and painted. */
const painted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/** The printer of this kiosk: which one, how it is, and what became of the ticket on screen. Its parts are loaded when a printer is configured. */
export const createPrinting = (changed: () => void) => {
  let view: PrintingView = { state: 'none', slip: null, ticket: null }
  let way: Promise<Way | null> = Promise.resolve(null)
  let config: Config | null = null
  const watchers = new Set<() => void>()

  const become = (next: Partial<PrintingView>) => {
    const before = view.state
    view = { ...view, ...next }
    for (const watcher of watchers) watcher()
    if (view.state !== before) changed()
  }
  const show = async (slip: Slip | null) => {
    become({ slip })
    if (!slip) return
    await import('../pages/page-slip.tsx')
    await painted()
  }
  const open = async (wanted: Config): Promise<Way | null> => {
    if (wanted.way === 'none') return null
    const { makeWay } = await import('./ways/ways.ts')
    const encode = async (slip: Slip) => (await import('./escpos.ts')).encodeSlip(slip, wanted.columns)
    return makeWay(wanted, { encode, show })
  }

  const look = async () => {
    const asked = way
    const state = await asked.then((own) => own?.state() ?? 'none').catch((): WayState => 'error')
    if (asked === way) become({ state })
  }
  const tried = async (id: string, make: MakeSlip): Promise<Printed> => {
    try {
      const printed = await (await way)?.print(id, await make())
      return printed ?? { outcome: 'failed', state: 'offline' }
    } catch {
      // Not even made into bytes: nothing was sent.
      return { outcome: 'failed', state: 'error' }
    }
  }

  return {
    /** Called with each setup; another way closes the one before. */
    configure(next: Config) {
      if (config !== null && JSON.stringify(next) === JSON.stringify(config)) return
      config = next
      void way.then((before) => before?.close()).catch(() => {})
      way = open(next)
      void look()
    },
    start: () => void setInterval(() => void look(), lookMs),
    look,
    /** Prints the ticket on screen; again only where nothing of it was sent. */
    async print(id: string, make: MakeSlip): Promise<void> {
      if (config === null || config.way === 'none') return
      become({ ticket: { id, make, printed: null } })
      const printed = await tried(id, make)
      // The next visitor's ticket is left alone.
      become({ state: printed.state, ticket: view.ticket?.id === id ? { id, make, printed } : view.ticket })
    },
    /** Beside any ticket. */
    async test(id: string, make: MakeSlip): Promise<void> {
      if (config !== null && config.way !== 'none') become({ state: (await tried(id, make)).state })
    },
    forget: () => become({ ticket: null }),
    /** As the office hears it. */
    told: (): PrinterState | 'none' => (view.state === 'unpaired' ? 'offline' : view.state),
    use: (): PrintingView =>
      useSyncExternalStore(
        (watcher) => {
          watchers.add(watcher)
          return () => watchers.delete(watcher)
        },
        () => view,
      ),
  }
}

export type Printing = ReturnType<typeof createPrinting>
