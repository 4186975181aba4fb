import { createListeners } from '@govconnect/printing/pipe.ts'
import type { OpenWire } from './wire.ts'

/** Printers say so: class 7 of the USB standard. */
const printerClass = 7

interface Endpoint {
  endpointNumber: number
  direction: 'in' | 'out'
  type: string
}

/** What we use of a device as the WebUSB API has it. */
export interface UsbDevice {
  open(): Promise<void>
  close(): Promise<void>
  selectConfiguration(value: number): Promise<void>
  claimInterface(number: number): Promise<void>
  transferOut(endpoint: number, data: Uint8Array): Promise<{ status: string }>
  transferIn(endpoint: number, length: number): Promise<{ data?: DataView }>
  configuration: {
    interfaces: {
      interfaceNumber: number
      alternates: { interfaceClass: number; endpoints: Endpoint[] }[]
    }[]
  } | null
}
export interface Usb {
  getDevices(): Promise<UsbDevice[]>
  requestDevice(options: { filters: { classCode: number }[] }): Promise<UsbDevice>
}

export const usbOf = (): Usb | undefined => (navigator as Navigator & { usb?: Usb }).usb

/** The printer that was allowed to this page; null: none. */
export async function openUsb(usb: Usb | undefined = usbOf()): Promise<OpenWire | null> {
  const [device] = (await usb?.getDevices()) ?? []
  if (!device) return null
  await device.open()
  if (!device.configuration) await device.selectConfiguration(1)
  const own = device.configuration?.interfaces.find(({ alternates }) =>
    alternates.some(({ interfaceClass }) => interfaceClass === printerClass),
  )
  const endpoints = own?.alternates.find(({ interfaceClass }) => interfaceClass === printerClass)?.endpoints ?? []
  const way = (direction: 'in' | 'out') =>
    endpoints.find((one) => one.direction === direction && one.type === 'bulk')?.endpointNumber
  const out = way('out')
  if (!own || out === undefined) throw new Error('the device is no printer')
  await device.claimInterface(own.interfaceNumber)
  return wireOf(device, { out, in: way('in') })
}

/** Asks the person at the screen. False: they chose none. */
export async function chooseUsb(): Promise<boolean> {
  try {
    await usbOf()?.requestDevice({ filters: [{ classCode: printerClass }] })
    return true
  } catch {
    return false
  }
}

function wireOf(device: UsbDevice, endpoints: { out: number; in: number | undefined }): OpenWire {
  const { listen, tell } = createListeners()
  const gone = Promise.withResolvers<void>()
  let open = true
  const read = async (endpoint: number) => {
    while (open) {
      const { data } = await device.transferIn(endpoint, 64)
      if (data) tell(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
    }
  }
  // Reading ends when the printer is unplugged; one that cannot answer is only written to.
  if (endpoints.in !== undefined) void read(endpoints.in).catch(() => gone.resolve())
  return {
    listen,
    gone: gone.promise,
    write: async (bytes) => {
      const { status } = await device.transferOut(endpoints.out, bytes)
      if (status !== 'ok') throw new Error(`the printer took it with "${status}"`)
    },
    close: () => {
      open = false
      void device.close().catch(() => {})
    },
  }
}
