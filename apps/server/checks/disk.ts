import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readSettings } from '../config.ts'
import type { Check, Finding } from '../doctor.ts'

const megabyte = 1024 * 1024
/** A new installation with the embedded database takes about 60 MB; below this the next busy day may fill the disk. */
const tightBytes = 2048 * megabyte
/** PostgreSQL stops with a full disk, so we warn while there is still room for a backup. */
const fullBytes = 256 * megabyte

export const checkDisk: Check = async (env) => {
  const dataDir = resolve(readSettings(env).values?.DATA_DIR ?? './data')
  return [writable(dataDir), room(dataDir)]
}

function writable(dataDir: string): Finding {
  const place = nearestExisting(dataDir)
  try {
    if (!statSync(place).isDirectory()) throw new Error('not a folder')
    accessSync(place, constants.W_OK | constants.X_OK)
    return { state: 'ok', text: { en: `DATA_DIR ${dataDir} is writable`, id: `DATA_DIR ${dataDir} dapat ditulisi` } }
  } catch {
    return {
      state: 'bad',
      text: { en: `DATA_DIR ${dataDir} cannot be written`, id: `DATA_DIR ${dataDir} tidak dapat ditulisi` },
      mend: {
        en: 'give the folder to the user that runs the server, or set DATA_DIR to another folder',
        id: 'serahkan folder kepada pengguna yang menjalankan server, atau isi DATA_DIR dengan folder lain',
      },
    }
  }
}

function room(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(nearestExisting(dataDir))
  const free = bavail * bsize
  const amount =
    free > 10_240 * megabyte ? `${Math.round(free / 1024 / megabyte)} GB` : `${Math.round(free / megabyte)} MB`
  const text = { en: `${amount} free for DATA_DIR`, id: `${amount} tersedia untuk DATA_DIR` }
  if (free >= tightBytes) return { state: 'ok', text }
  return {
    state: free < fullBytes ? 'bad' : 'warn',
    text,
    mend: {
      en: 'make room, or set DATA_DIR to a larger disk',
      id: 'kosongkan ruang, atau pindahkan DATA_DIR ke disk lain',
    },
  }
}

function nearestExisting(path: string): string {
  let place = path
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place)
  return place
}
