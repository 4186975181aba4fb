// Secrets nobody set are made once and kept in DATA_DIR/secrets.json, readable by its owner only.
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode, StartFault } from './embedded/fault.ts'

const secretsShape = z.object({ installation_secret: z.string().min(32), internal_api_key: z.string().min(8) })
export type Secrets = z.infer<typeof secretsShape>

/** Reads the file, making it first where there is none. Two processes starting at once end up with the same secrets. */
export function keepSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return read(path) ?? create(path)
  } catch (error) {
    if (error instanceof StartFault) throw error
    throw new StartFault(
      `DATA_DIR: cannot write in ${dataDir} (${errorCode(error) ?? error}): give this user the folder, or set DATA_DIR to another one.`,
    )
  }
}

function read(path: string): Secrets | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  const parsed = secretsShape.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  // Making new ones would sign everybody out and lose stored credentials without a word.
  throw new StartFault(
    `${path} cannot be read as secrets: put it back from the backup, or remove it to make new ones (everybody signs in again).`,
  )
}

function create(path: string): Secrets {
  const secrets: Secrets = { installation_secret: random(), internal_api_key: random() }
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  try {
    // Fails when another process was quicker; then its secrets count.
    linkSync(draft, path)
    return secrets
  } catch (error) {
    const theirs = read(path)
    if (theirs) return theirs
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function random(): string {
  return randomBytes(32).toString('base64url')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A further secret from one secret: the same in every process, and telling nothing about its origin. */
export function derive(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`govconnect ${purpose}`).digest('base64url')
}
