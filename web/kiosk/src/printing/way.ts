import type { Printed } from '@govconnect/printing/conversation.ts'
import type { PrinterState } from '@govconnect/printing/status.ts'
import type { Slip } from './slip.ts'

/** `unpaired`: nobody chose the printer on this kiosk yet. */
export type WayState = PrinterState | 'unpaired'

/** How a slip comes to a printer. */
export interface Way {
  state(): Promise<WayState>
  /** Prints once. The same id again is the same ticket. Never throws. */
  print(id: string, slip: Slip): Promise<Printed>
  close(): void
}

/** What was chosen on this kiosk itself, beside what the office configures. No personal data. */
export interface OwnChoice {
  /** Of the print agent. */
  key?: string
  /** Of a serial printer, bits a second. */
  baud?: number
}

const storageKey = 'gc.kiosk.printer'

export function readChoice(): OwnChoice {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return found !== null && typeof found === 'object' ? found : {}
  } catch {
    return {}
  }
}

export const writeChoice = (choice: OwnChoice): void => localStorage.setItem(storageKey, JSON.stringify(choice))
