import { createServer } from 'node:net'
import { readSettings } from '../config.ts'
import type { Check } from '../doctor.ts'
import { errorCode } from '../embedded/fault.ts'

/** An answer that takes longer is no answer. */
const patienceMs = 2000

export const checkPort: Check = async (env) => {
  const { values } = readSettings(env)
  if (!values) return []
  const { PORT: port, HOST: host } = values
  const code = await tryToListen(port, host)
  if (code === undefined) return [{ state: 'ok', text: { en: `Port ${port} is free`, id: `Port ${port} bebas` } }]
  if (code === 'EADDRINUSE' && (await isOurs(port, host))) {
    const text = { en: `GovConnect already runs on port ${port}`, id: `GovConnect sudah berjalan di port ${port}` }
    return [{ state: 'ok', text }]
  }
  return [
    {
      state: 'bad',
      text: {
        en: `Cannot listen on ${host}, port ${port} (${code})`,
        id: `Tidak dapat memakai ${host}, port ${port} (${code})`,
      },
      mend: {
        en: 'stop the program that uses it, or set PORT (and HOST) to another',
        id: 'hentikan program yang memakainya, atau isi PORT (dan HOST) dengan yang lain',
      },
    },
  ]
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', (error) => answer(errorCode(error) ?? error.message))
    server.listen(port, host, () => server.close(() => answer(undefined)))
  })
}

async function isOurs(port: number, host: string): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const origin = `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  try {
    const response = await fetch(`${origin}/openapi.json`, { signal: AbortSignal.timeout(patienceMs) })
    const document = await response.json()
    return typeof document === 'object' && document !== null && JSON.stringify(document).includes('GovConnect')
  } catch {
    return false
  }
}
