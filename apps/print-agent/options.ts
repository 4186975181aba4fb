import { parseArgs } from 'node:util'

export interface Options {
  printer: { host: string; port: number }
  /** Pages that may print, as browsers write them: https://layanan.kota.example */
  origins: string[]
  port: number
  /** Holds the key's hash and the journal of tickets. */
  data: string
  /** Shows a new pairing code although a kiosk is paired. */
  pair: boolean
}

export const usage = `The print agent hands tickets of a kiosk on this machine to a network printer (ESC/POS, usually port 9100).

  node print-agent.mjs --printer 192.168.1.50 --origin https://layanan.kota.example

  --printer host[:port]   the printer; the port is 9100 unless given
  --origin  address       the address of GovConnect; may be given more than once
  --port    9191          where the kiosk reaches the agent, on this machine only
  --data    ./print-agent-data
  --pair                  show a new pairing code although a kiosk is paired
`

/** Something the person who starts the agent can mend. */
export class OptionFault extends Error {}

export function readOptions(args: string[]): Options {
  const { values } = parsed(args)
  const faults: string[] = []
  const printer = addressIn(values.printer ?? '')
  if (!printer)
    faults.push(`--printer: a name or address is needed, perhaps with a port; found "${values.printer ?? ''}"`)
  const origins = values.origin ?? []
  if (origins.length === 0) faults.push('--origin: the address of GovConnect is needed')
  for (const origin of origins)
    if (!isOrigin(origin)) faults.push(`--origin: http(s) address without a path is needed; found "${origin}"`)
  const port = Number(values.port)
  if (!isPort(port)) faults.push(`--port: 1 to 65535; found "${values.port}"`)
  if (!printer || faults.length > 0) throw new OptionFault(faults.join('\n'))
  return { printer, origins, port, data: values.data, pair: values.pair }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        printer: { type: 'string' },
        origin: { type: 'string', multiple: true },
        port: { type: 'string', default: '9191' },
        data: { type: 'string', default: './print-agent-data' },
        pair: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new OptionFault(error instanceof Error ? error.message : String(error))
  }
}

const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65_535

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text
}

function addressIn(text: string): { host: string; port: number } | undefined {
  const found = /^(\[[0-9a-f:]+\]|[\w.-]+)(?::(\d+))?$/i.exec(text)
  const port = Number(found?.[2] ?? 9_100)
  return found && isPort(port) ? { host: found[1]!.replace(/^\[|\]$/g, ''), port } : undefined
}
