import type { Setup } from '@govconnect/web/device/session.ts'
import type { Slip } from '../slip.ts'
import type { Way } from '../way.ts'
import { agentWay } from './agent.ts'
import { pageWay } from './page.ts'
import { openSerial } from './serial.ts'
import { openUsb } from './usb.ts'
import { wireWay } from './wire.ts'

interface Needs {
  encode: (slip: Slip) => Promise<Uint8Array>
  show: (slip: Slip | null) => Promise<void>
}

export const agentAddress = (printer: Pick<Setup['config']['printer'], 'agent_url'>): string =>
  printer.agent_url ?? 'http://127.0.0.1:9191'

/** The way that the office configured; null where this kiosk prints nothing. */
export function makeWay(printer: Setup['config']['printer'], { encode, show }: Needs): Way | null {
  if (printer.way === 'serial') return wireWay({ open: () => openSerial(), encode })
  if (printer.way === 'usb') return wireWay({ open: () => openUsb(), encode })
  if (printer.way === 'agent') return agentWay({ url: agentAddress(printer), encode })
  return printer.way === 'page' ? pageWay({ show }) : null
}
