import type { Printed } from '@govconnect/printing/conversation.ts'
import type { PrinterState } from '@govconnect/printing/status.ts'
import type { Setup } from '@govconnect/web/device/session.ts'
import { useSyncExternalStore } from 'react'
import type { Slip } from './slip.ts'
import type { Way, WayState } from './way.ts'
import { agentWay } from './ways/agent.ts'
import { pageWay } from './ways/page.ts'
import { openSerial } from './ways/serial.ts'
import { openUsb } from './ways/usb.ts'
import { wireWay } from './ways/wire.ts'

type Config = Setup['config']['printer']

export interface PrintingView {
  state: WayState | 'none'
  /** Being printed by the page itself. */
  slip: Slip | null
  /** Of the ticket on screen. */
  ticket: { id: string; slip: Slip; printed: Printed | null } | null
}

/** Looked at so often while nobody prints, ms. */
const lookMs = 10_000

/** Two frames: the slip is laid out and painted. */
const painted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/** The printer of this kiosk: which one, how it is, and what became of the ticket on screen. */
export const createPrinting = (changed: () => void) => {
  let view: PrintingView = { state: 'none', slip: null, ticket: null }
  let way: Way | null = null
  let configured = ''
  const watchers = new Set<() => void>()

  const become = (next: Partial<PrintingView>) => {
    const before = view.state
    view = { ...view, ...next }
    for (const watcher of watchers) watcher()
    if (view.state !== before) changed()
  }
  const showSlip = async (slip: Slip | null) => {
    become({ slip })
    if (!slip) return
    // The code is drawn by a part that is loaded when first needed.
    await import('../pages/qr-code.tsx')
    await painted()
  }
  const wayOf = ({ way: kind, agent_url, columns }: Config): Way | null => {
    const encode = async (slip: Slip) => (await import('./escpos.ts')).encodeSlip(slip, columns)
    if (kind === 'serial') return wireWay({ open: () => openSerial(), encode })
    if (kind === 'usb') return wireWay({ open: () => openUsb(), encode })
    if (kind === 'agent') return agentWay({ url: agent_url ?? 'http://127.0.0.1:9191', encode })
    return kind === 'page' ? pageWay({ show: showSlip }) : null
  }

  const look = async () => {
    const asked = way
    const state = asked ? await asked.state().catch((): WayState => 'error') : 'none'
    if (asked === way) become({ state })
  }

  /** What the ticket on screen says once it was tried; another visitor's is left alone. */
  const settle = (id: string, printed: Printed) => {
    const ticket = view.ticket?.id === id ? { ...view.ticket, printed } : view.ticket
    become({ state: printed.state, ticket })
  }
  const tried = async (by: Way, id: string, slip: Slip): Promise<Printed> => {
    try {
      return await by.print(id, slip)
    } catch {
      // Not even made into bytes: nothing was sent.
      return { outcome: 'failed', state: 'error' }
    }
  }

  return {
    /** Called with each setup; another way closes the one before. */
    configure(config: Config) {
      const next = JSON.stringify(config)
      if (next === configured) return
      configured = next
      way?.close()
      way = wayOf(config)
      void look()
    },
    start: () => void setInterval(() => void look(), lookMs),
    look,
    /** Prints the ticket on screen; again only where nothing of it was sent. */
    async print(id: string, slip: Slip): Promise<void> {
      if (!way) return
      become({ ticket: { id, slip, printed: null } })
      settle(id, await tried(way, id, slip))
    },
    /** Beside any ticket. */
    async test(id: string, slip: Slip): Promise<void> {
      if (way) become({ state: (await tried(way, id, slip)).state })
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
