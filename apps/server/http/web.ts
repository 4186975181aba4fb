import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type App, contentPolicy } from '@govconnect/kernel'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
}

interface Asset {
  type: string
  bytes: Uint8Array<ArrayBuffer>
  gzipped?: Uint8Array<ArrayBuffer>
  /** Built names carry a hash of the content: they never change. */
  forever: boolean
}

interface WebApp {
  /** Of the built files. */
  folder: string
  /** Address it is served at, with a slash at the end. */
  base: `/${string}`
  /** Addresses beside our own that its pages may speak with. */
  reach?: readonly string[]
}

/**
 * Serves a built web app from memory, compressed once at first use. Any other address that a browser asks for as a page
 * gets the app's first page: routes are the app's own. So does its base for everyone: what watches a site asks for no type.
 */
export function mountWebApp(app: App, { folder, base, reach }: WebApp): void {
  const assets = readAssets(folder)
  const policy: Record<string, string> = reach ? { 'content-security-policy': contentPolicy(reach) } : {}
  app.get(`${base}*`, async (http, next) => {
    const path = decodePath(http.req.path).slice(base.length - 1) || '/'
    const wantsPage = path === '/' || (http.req.header('accept') ?? '').includes('text/html')
    const asset =
      assets.get(path) ??
      (wantsPage && !/^\/(api|internal|webhook|graph)\//.test(path) ? assets.get('/index.html') : undefined)
    if (!asset) return next()
    const zipped = compressible(asset.type) && /\bgzip\b/.test(http.req.header('accept-encoding') ?? '')
    if (zipped) asset.gzipped ??= new Uint8Array(gzipSync(asset.bytes, { level: 7 }))
    return http.body(zipped ? asset.gzipped! : asset.bytes, 200, {
      'content-type': asset.type,
      'cache-control': asset.forever ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...policy,
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    })
  })
}

function readAssets(folder: string): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  if (!existsSync(folder)) return assets
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (!statSync(file).isFile()) continue
    const path = `/${relative(folder, file).split(sep).join('/')}`
    const type = types[extname(file)] ?? 'application/octet-stream'
    assets.set(path, { type, bytes: new Uint8Array(readFileSync(file)), forever: path.startsWith('/assets/') })
  }
  return assets
}

const compressible = (type: string) => /^(text|application)\/|svg/.test(type) && !type.includes('octet')

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
