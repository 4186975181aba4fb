/**
 * The shell: all files of this kiosk, kept on the device, so that it starts after a power cut while the network is away. Files only: what the server's
 * API answers is never kept here. A new version is fetched whole beside the running one and waits until the page says that nobody stands before it.
 */

/** What we use of a service worker; the page's own types know nothing of it. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(name: 'install' | 'activate', heard: (event: Extendable) => void): void
  addEventListener(name: 'message', heard: (event: MessageEvent) => void): void
  addEventListener(name: 'fetch', heard: (event: Fetching) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}

/** Written in by the build: a hash over all files, and their addresses. */
declare const SHELL_VERSION: string
declare const SHELL_FILES: readonly string[]
declare const SHELL_BASE: string

const worker = globalThis as unknown as Worker
const prefix = 'kiosk-shell-'
const name = `${prefix}${SHELL_VERSION}`

worker.addEventListener('install', (event) => {
  const fresh = SHELL_FILES.map((url) => new Request(url, { cache: 'reload' }))
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(fresh)))
})

worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting()
})

worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name)
    await Promise.all(old.map((one) => caches.delete(one)))
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(SHELL_BASE)) return
  const file = request.mode === 'navigate' ? SHELL_BASE : pathname
  if (!SHELL_FILES.includes(file)) return
  const kept = caches.open(name).then((cache) => cache.match(file))
  event.respondWith(kept.then((answer) => answer ?? fetch(request)))
})
