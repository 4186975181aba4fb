// Where the server listens. A Unix socket in a closed folder needs no port, so no other program can be in the way.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartFault } from './fault.ts'
import { giveTo, type Launcher } from './launcher.ts'
import { type Address, ownerName } from './settings.ts'

/** The number in the socket's name when there is no TCP port. */
const socketNumber = 5432
/** First port tried on systems without Unix sockets for PostgreSQL clients (Windows). */
const windowsPort = 15432
const portsTried = 50
/** From here on the system hands ports out to outgoing connections: one might hold ours after a restart. */
const firstEphemeralPort = 32768

export async function chooseAddress(home: string, launcher: Launcher, wantedPort?: number): Promise<Address> {
  const windows = platform() === 'win32'
  const tcp = windows || wantedPort !== undefined
  const port = tcp ? await freePort(wantedPort ?? windowsPort) : socketNumber
  return { socketFolder: windows ? '' : await socketFolderFor(home, launcher, port), port, tcp }
}

/** Percent-encoded host: pg and libpq read it as a socket folder, and it remains a URL that `new URL` can take apart. */
export function urlOf({ socketFolder, port }: Address, password: string): string {
  const host = socketFolder === '' ? '127.0.0.1' : encodeURIComponent(socketFolder)
  return `postgresql://${ownerName}:${encodeURIComponent(password)}@${host}:${port}/${ownerName}`
}

/** What a killed server left: PostgreSQL would take its lock for a living one while the dead process is not yet reaped. */
export function removeSocket({ socketFolder, port }: Address): void {
  if (socketFolder === '') return
  for (const end of ['', '.lock']) rmSync(join(socketFolder, `.s.PGSQL.${port}${end}`), { force: true })
}

/** A folder in the temporary directory was made for this run only. */
export function removeSocketFolder(home: string, { socketFolder }: Address): void {
  if (socketFolder !== '' && !socketFolder.startsWith(home)) rmSync(socketFolder, { recursive: true, force: true })
}

async function socketFolderFor(home: string, launcher: Launcher, port: number): Promise<string> {
  const folder = join(home, 'socket')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  giveTo(launcher, folder)
  // A socket's path holds about 100 bytes, and some shared folders hold no sockets at all: ask instead of guessing.
  if (await canListen(join(folder, `.s.PGSQL.${port}`).replace(/.$/, 'x'))) return folder
  const spare = mkdtempSync(join(tmpdir(), 'govconnect-'))
  chmodSync(spare, 0o700)
  giveTo(launcher, spare)
  return spare
}

async function freePort(wanted: number): Promise<number> {
  const end = Math.min(wanted + portsTried, wanted < firstEphemeralPort ? firstEphemeralPort : 65_536)
  for (let port = wanted; port < end; port++) if (await canListen(port)) return port
  throw new StartFault(`No free port for the database between ${wanted} and ${end - 1}: choose another.`)
}

/** A path or a port of 127.0.0.1. */
function canListen(place: string | number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', () => answer(false))
    const options = typeof place === 'string' ? { path: place } : { port: place, host: '127.0.0.1' }
    server.listen(options, () => server.close(() => answer(true)))
  })
}
