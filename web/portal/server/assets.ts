import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Addresses of the built script and sheet; null where nothing was built: the pages work without either. */
export interface Assets {
  script: string | null
  style: string | null
}

type Manifest = Record<string, { file: string; css?: string[] }>

/** @param folder of the build, with its manifest */
export function readAssets(folder: string, base = '/portal/'): Assets {
  const file = join(folder, '.vite', 'manifest.json')
  if (!existsSync(file)) return { script: null, style: null }
  const entry = (JSON.parse(readFileSync(file, 'utf8')) as Manifest)['src/main.ts']
  const style = entry?.css?.[0]
  return { script: entry ? base + entry.file : null, style: style === undefined ? null : base + style }
}
