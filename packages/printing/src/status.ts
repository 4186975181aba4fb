/** What a printer can be. `unknown`: it prints, perhaps, but tells nothing of itself. */
export type PrinterState = 'ok' | 'paper_low' | 'paper_out' | 'offline' | 'error' | 'unknown'

/** DLE EOT n: answered at once with one byte, also while the printer is offline or its buffer full. */
export const realTimeQueries = {
  printer: Uint8Array.of(0x10, 0x04, 0x01),
  cause: Uint8Array.of(0x10, 0x04, 0x02),
  paper: Uint8Array.of(0x10, 0x04, 0x04),
} as const

/** GS r 1: answered only when everything sent before it was worked off. Asked last, its answer says that the ticket was printed. */
export const endQuery = Uint8Array.of(0x1d, 0x72, 0x01)

/** Fixed bits tell the answers apart from each other and from flow control. */
export const isRealTimeAnswer = (byte: number): boolean => (byte & 0x93) === 0x12
export const isEndAnswer = (byte: number): boolean => (byte & 0x90) === 0x00

export interface RealTimeAnswers {
  printer: number
  /** Missing where a printer answers the first question only. */
  cause?: number
  paper?: number
}

export function stateOf({ printer, cause = 0, paper = 0 }: RealTimeAnswers): PrinterState {
  if ((paper & 0x60) !== 0 || (cause & 0x20) !== 0) return 'paper_out'
  // An error that stopped it, or an open cover.
  if ((cause & 0x44) !== 0) return 'error'
  if ((printer & 0x08) !== 0) return 'offline'
  return (paper & 0x0c) !== 0 ? 'paper_low' : 'ok'
}

/** Paper as the answer to `endQuery` tells it. The ticket is out; the next one may not come. */
export function stateAtEnd(byte: number): PrinterState {
  if ((byte & 0x0c) !== 0) return 'paper_out'
  return (byte & 0x03) !== 0 ? 'paper_low' : 'ok'
}

/** In these nothing comes out. */
export const cannotPrint = (state: PrinterState): boolean =>
  state === 'paper_out' || state === 'offline' || state === 'error'
