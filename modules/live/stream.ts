import { type RawHandler, type RequestContext, refuse } from '@govconnect/kernel'
import { concerns, createHistory, type Listener, type LiveEvent } from './rules/history.ts'

/** Events kept for screens that come back; at 50 a second that is well over a minute. */
const historyLength = 5_000
const heartbeatMs = 15_000
/** A hall's screen must say within 5 s that it is cut off; it hangs on mains and cable, so beating often costs it nothing. */
const deviceHeartbeatMs = 2_000
/** A revoked session loses its open streams within this time. */
const recheckMs = 1_000
/** Bytes a slow screen may be behind before it is closed; it comes back and refetches. */
const maxBehindBytes = 1024 * 1024

const encoder = new TextEncoder()
const heartbeat = encoder.encode(': alive\n\n')
const reset = encoder.encode('event: reset\ndata: {}\n\n')

interface Screen extends Listener {
  write(bytes: Uint8Array): void
  close(): void
}

/** The open screens of this process and what they lately saw. */
export function createStreams(knownTopics: ReadonlySet<string>) {
  const history = createHistory(historyLength)
  const screens = new Set<Screen>()

  /** All at the same moment: what has to be asked for them is asked once. */
  const checks = new Set<() => void>()
  let checking: ReturnType<typeof setInterval> | undefined

  function check(recheck: () => void): void {
    checks.add(recheck)
    checking ??= setInterval(() => {
      for (const one of checks) one()
      if (checks.size > 0) return
      clearInterval(checking)
      checking = undefined
    }, recheckMs)
  }

  function publish(event: LiveEvent): void {
    history.add(event)
    for (const screen of screens) if (concerns(event, screen)) screen.write(event.bytes)
  }

  /** Topics of another version, which a screen may know and this process not, are left out; only unknown ones are refused. */
  function topicsOf(wanted: string): Set<string> {
    const named = wanted
      .split(',')
      .map((topic) => topic.trim())
      .filter(Boolean)
    const topics = new Set(named.filter((topic) => knownTopics.has(topic)))
    if (named[0] !== undefined && topics.size === 0)
      throw refuse('live.unknown_topic', { topic: named[0].slice(0, 60), known: [...knownTopics].sort().join(', ') })
    return topics
  }

  function open(ctx: RequestContext, listener: Listener, lastEventId: string | undefined): ReadableStream<Uint8Array> {
    let end: (byReader?: boolean) => void = () => {}
    return new ReadableStream<Uint8Array>(
      {
        start(controller) {
          const screen: Screen = {
            ...listener,
            write(bytes) {
              if ((controller.desiredSize ?? 0) < -maxBehindBytes) end()
              else controller.enqueue(bytes)
            },
            close: () => end(),
          }
          const beatMs = ctx.actor.kind === 'device' ? deviceHeartbeatMs : heartbeatMs
          const alive = setInterval(() => screen.write(heartbeat), beatMs)
          const recheck = () => {
            ctx.stillSignedIn().then(
              (yes) => yes || end(),
              () => {},
            )
          }
          check(recheck)
          end = (byReader = false) => {
            clearInterval(alive)
            checks.delete(recheck)
            if (screens.delete(screen) && !byReader) controller.close()
          }
          screen.write(encoder.encode('retry: 1000\n\n'))
          const missed = lastEventId ? history.after(lastEventId) : []
          if (missed === null) screen.write(reset)
          else for (const event of missed) if (concerns(event, listener)) screen.write(event.bytes)
          screens.add(screen)
        },
        cancel: () => end(true),
      },
      { highWaterMark: 64 * 1024, size: (bytes) => bytes.byteLength },
    )
  }

  const handler: RawHandler = (http, _services, ctx) => {
    const topics = topicsOf(http.req.query('topics') ?? '')
    const permissions = 'permissions' in ctx.actor ? ctx.actor.permissions : 'all'
    const stream = open(ctx, { tenantId: ctx.tenantId ?? '', topics, permissions }, http.req.header('last-event-id'))
    return http.body(stream, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
  }

  return {
    publish,
    handler,
    count: () => screens.size,
    closeAll() {
      for (const screen of [...screens]) screen.close()
    },
  }
}
