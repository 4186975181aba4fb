import { describe, expect, it, vi } from 'vitest'
import { Paper } from '../../../../../tests/support/printer/paper.ts'
import type { Slip } from '../slip.ts'
import { openSerial, type Serial, type SerialPort } from './serial.ts'
import { openUsb, type Usb, type UsbDevice } from './usb.ts'
import { wireWay } from './wire.ts'

vi.stubGlobal('localStorage', { getItem: () => '{"baud":19200}', setItem: () => {} })

const slip = {} as Slip
const ticket = Uint8Array.of(0x1b, 0x40, ...new TextEncoder().encode('A-023\n'), 0x1d, 0x56, 0x00)
const encode = async () => ticket

/** A port with a printer at its end. */
class FakePort extends EventTarget implements SerialPort {
  readable: ReadableStream<Uint8Array> | null = null
  writable: WritableStream<Uint8Array> | null = null
  opened: number[] = []
  readonly paper: Paper

  constructor(paper: Paper) {
    super()
    this.paper = paper
  }

  async open({ baudRate }: { baudRate: number }) {
    if (this.readable) throw new Error('the port is open')
    this.opened.push(baudRate)
    let answer: (bytes: Uint8Array) => void = () => {}
    this.readable = new ReadableStream({
      start: (controller) => {
        answer = (bytes) => controller.enqueue(bytes)
      },
    })
    this.writable = new WritableStream({
      write: (bytes) => {
        const said = this.paper.feed(bytes)
        if (said.length > 0) answer(Uint8Array.from(said))
      },
    })
  }

  async close() {
    this.readable = null
    this.writable = null
  }
}

const serialWith = (...ports: SerialPort[]): Serial => ({
  getPorts: async () => ports,
  requestPort: async () => ports[0]!,
})

describe('a serial printer', () => {
  it('is opened with the chosen speed, prints, and stays open', async () => {
    const port = new FakePort(new Paper())
    const way = wireWay({ open: () => openSerial(serialWith(port)), encode })
    expect(await way.state()).toBe('ok')
    expect(await way.print('one', slip)).toEqual({ outcome: 'printed', state: 'ok' })
    expect(await way.print('one', slip)).toEqual({ outcome: 'printed', state: 'ok' })
    expect(await way.print('two', slip)).toMatchObject({ outcome: 'printed' })
    expect(port.paper.slips).toHaveLength(2)
    expect(port.opened).toEqual([19_200])
  })

  it('is unpaired where nobody chose one', async () => {
    const way = wireWay({ open: () => openSerial(serialWith()), encode })
    expect(await way.state()).toBe('unpaired')
    expect(await way.print('one', slip)).toEqual({ outcome: 'failed', state: 'offline' })
    const without = wireWay({ open: () => openSerial(undefined), encode })
    expect(await without.state()).toBe('unpaired')
  })

  it('that was unplugged is found again', async () => {
    const port = new FakePort(new Paper())
    const ports = [port]
    const serial: Serial = { getPorts: async () => ports, requestPort: async () => port }
    const way = wireWay({ open: () => openSerial(serial), encode })
    await way.state()
    ports.pop()
    port.dispatchEvent(new Event('disconnect'))
    await vi.waitFor(async () => expect(await way.state()).toBe('unpaired'))
    ports.push(port)
    expect(await way.print('one', slip)).toMatchObject({ outcome: 'printed' })
  })

  it('that cannot be opened is offline, and tried again', async () => {
    const port = new FakePort(new Paper())
    await port.open({ baudRate: 9_600 })
    const way = wireWay({ open: () => openSerial(serialWith(port)), encode })
    expect(await way.state()).toBe('offline')
    await port.close()
    expect(await way.state()).toBe('ok')
  })

  it('without paper gets nothing; with a new roll the same ticket is printed once', async () => {
    const port = new FakePort(new Paper({ linesLeft: 0 }))
    const way = wireWay({ open: () => openSerial(serialWith(port)), encode })
    expect(await way.print('one', slip)).toEqual({ outcome: 'failed', state: 'paper_out' })
    port.paper.load()
    expect(await way.print('one', slip)).toMatchObject({ outcome: 'printed' })
    expect(port.paper.slips).toHaveLength(1)
  })
})

/** A USB printer of class 7, with or without a way back. */
function fakeUsb(paper: Paper, talks = true): UsbDevice & { claimed: number[] } {
  const answers: Uint8Array[] = []
  let wake = () => {}
  const endpoint = (endpointNumber: number, direction: 'in' | 'out') => ({ endpointNumber, direction, type: 'bulk' })
  const endpoints = [endpoint(2, 'out'), ...(talks ? [endpoint(1, 'in')] : [])]
  const none = { interfaceNumber: 0, alternates: [{ interfaceClass: 3, endpoints: [] }] }
  const claimed: number[] = []
  return {
    claimed,
    configuration: {
      interfaces: [none, { interfaceNumber: 1, alternates: [{ interfaceClass: 7, endpoints }] }],
    },
    open: async () => {},
    close: async () => {},
    selectConfiguration: async () => {},
    claimInterface: async (number) => void claimed.push(number),
    async transferOut(at, data) {
      if (at !== 2) throw new Error('no such endpoint')
      answers.push(Uint8Array.from(paper.feed(data)))
      wake()
      return { status: 'ok' }
    },
    async transferIn() {
      while (answers.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      const bytes = answers.shift()!
      return { data: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
    },
  }
}
const usbWith = (...devices: UsbDevice[]): Usb => ({
  getDevices: async () => devices,
  requestDevice: async () => devices[0]!,
})

describe('a USB printer', () => {
  it('is found by its class, prints and tells', async () => {
    const paper = new Paper()
    const device = fakeUsb(paper)
    const way = wireWay({ open: () => openUsb(usbWith(device)), encode })
    expect(await way.state()).toBe('ok')
    expect(await way.print('one', slip)).toEqual({ outcome: 'printed', state: 'ok' })
    expect(device.claimed).toEqual([1])
    expect(paper.slips).toHaveLength(1)
  })

  it('without a way back prints and tells nothing', async () => {
    const paper = new Paper()
    const way = wireWay({ open: () => openUsb(usbWith(fakeUsb(paper, false))), encode })
    expect(await way.print('one', slip)).toEqual({ outcome: 'sent', state: 'unknown' })
    expect(paper.slips).toHaveLength(1)
  })

  it('must be a printer, and must have been chosen', async () => {
    const mouse = { ...fakeUsb(new Paper()), configuration: { interfaces: [] } }
    expect(await wireWay({ open: () => openUsb(usbWith(mouse)), encode }).state()).toBe('offline')
    expect(await wireWay({ open: () => openUsb(usbWith()), encode }).state()).toBe('unpaired')
  })
})
