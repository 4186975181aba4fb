// For programs beside the server: the way to a database that it runs.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { urlOf } from './address.ts'
import { readPassword } from './cluster.ts'
import { isAlive, servesCluster } from './processes.ts'

const homeOf = (dataDir: string) => {
  const home = join(resolve(dataDir), 'postgres')
  return { dataDir, home, cluster: join(home, 'cluster'), password: join(home, 'password') }
}

/**
 * The owner's connection string of the database that runs in this data directory, or undefined where none does. PostgreSQL notes
 * its process, port and socket folder itself: the folder is another one where the path of ours is too long for a socket.
 */
export function findRunning(dataDir: string): string | undefined {
  const home = homeOf(dataDir)
  const file = join(home.cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port, socketFolder = ''] = readFileSync(file, 'utf8').split('\n')
  // What a killed server left behind; its number may belong to another program by now.
  if (!isAlive(Number(pid)) || servesCluster(Number(pid), home.cluster) === false) return undefined
  return urlOf({ socketFolder, port: Number(port), tcp: socketFolder === '' }, readPassword(home))
}
