import { createListeners } from '@govconnect/printing/pipe.ts'
import { readChoice, writeChoice } from '../way.ts'
import type { OpenWire } from './wire.ts'

/** What we use of a port as the Web Serial API has it; the languages' own types do not hold it yet. */
export interface SerialPort extends EventTarget {
  open(options: { baudRate: number }): Promise<void>
  close(): Promise<void>
  readable: ReadableStream<Uint8Array> | null
  writable: WritableStream<Uint8Array> | null
}
export interface Serial {
  getPorts(): Promise<SerialPort[]>
  requestPort(): Promise<SerialPort>
}

/** Speeds of serial printers, the usual ones first. A USB printer that looks serial takes any. */
export const speeds = [9_600, 19_200, 38_400, 57_600, 115_200] as const

export const serialOf = (): Serial | undefined => (navigator as Navigator & { serial?: Serial }).serial

/** The port that was allowed to this page; null: none. */
export async function openSerial(serial: Serial | undefined = serialOf()): Promise<OpenWire | null> {
  const [port] = (await serial?.getPorts()) ?? []
  if (!port) return null
  await port.open({ baudRate: readChoice().baud ?? speeds[0] })
  return wireOf(port)
}

/** Asks the person at the screen. False: they chose none. */
export async function chooseSerial(baud: number): Promise<boolean> {
  try {
    await serialOf()?.requestPort()
    writeChoice({ ...readChoice(), baud })
    return true
  } catch {
    return false
  }
}

function wireOf(port: SerialPort): OpenWire {
  const { listen, tell } = createListeners()
  const gone = Promise.withResolvers<void>()
  const reader = port.readable?.getReader()
  const writer = port.writable?.getWriter()
  port.addEventListener('disconnect', () => gone.resolve(), { once: true })
  const read = async () => {
    for (;;) {
      const { value, done } = await reader!.read()
      if (value) tell(value)
      if (done) return
    }
  }
  if (reader)
    void read()
      .catch(() => {})
      .then(() => gone.resolve())
  return {
    listen,
    gone: gone.promise,
    write: async (bytes) => {
      if (!writer) throw new Error('the port cannot be written to')
      await writer.write(bytes)
    },
    close: () => {
      const end = async () => {
        await Promise.allSettled([reader?.cancel(), writer?.abort()])
        reader?.releaseLock()
        writer?.releaseLock()
        await port.close()
      }
      void end().catch(() => {})
    },
  }
}
