import {
  answerEvents,
  type EventStream,
  openEventStream,
  type RawHandler,
  type RequestContext,
  refuse,
  sseAlive,
  sseEvent,
  sseRetry,
} from '@govconnect/kernel'
import { concerns, createHistory, type Listener, type LiveEvent } from './rules/history.ts'

/** Events kept for screens that come back; at 50 a second that is well over a minute. */
const historyLength = 5_000
const heartbeatMs = 15_000
/** A hall's screen must say within 5 s that it is cut off; it hangs on mains and cable, so beating often costs it nothing. */
const deviceHeartbeatMs = 2_000
/** A revoked session loses its open streams within this time. */
const recheckMs = 1_000

const reset = sseEvent({ name: 'reset', data: '{}' })

interface Screen extends Listener, EventStream {}

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
    let screen: Screen | undefined
    const recheck = () => {
      ctx.stillSignedIn().then(
        (yes) => yes || screen?.close(),
        () => {},
      )
    }
    return openEventStream({
      beat: sseAlive,
      beatMs: ctx.actor.kind === 'device' ? deviceHeartbeatMs : heartbeatMs,
      onOpen(stream) {
        screen = { ...listener, ...stream }
        screens.add(screen)
        check(recheck)
        screen.write(sseRetry(1_000))
        const missed = lastEventId ? history.after(lastEventId) : []
        if (missed === null) screen.write(reset)
        else for (const event of missed) if (concerns(event, listener)) screen.write(event.bytes)
      },
      onEnd() {
        checks.delete(recheck)
        if (screen) screens.delete(screen)
      },
    })
  }

  const handler: RawHandler = (http, _services, ctx) => {
    const topics = topicsOf(http.req.query('topics') ?? '')
    const permissions = 'permissions' in ctx.actor ? ctx.actor.permissions : 'all'
    const stream = open(ctx, { tenantId: ctx.tenantId ?? '', topics, permissions }, http.req.header('last-event-id'))
    return answerEvents(http, stream)
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
