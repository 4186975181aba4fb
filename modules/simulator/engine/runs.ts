import { randomUUID } from 'node:crypto'
import { messageText } from '../rules/message-text.ts'
import { compareStep, resolveAction, type Script, type ScriptStep, type StepReport } from '../rules/script.ts'
import type { SimMessage } from '../rules/types.ts'
import { actOnPhone } from './act.ts'
import { type Simulation, sceneOf } from './simulation.ts'

/** The longest wait for an answer to one step (ms, real time). */
const answerWithinMs = 20_000
/** After the first answer, further bubbles are waited for this long (ms). */
const quietMs = 900
/** Pause between looks at the chat (ms). */
const lookMs = 60

export interface Run {
  id: string
  owner: string
  title: string
  number_id: string
  wa_id: string
  state: 'running' | 'passed' | 'failed' | 'stopped'
  steps_total: number
  steps: StepReport[]
  problem: string | null
  /** Resolves when the script is over. */
  over: Promise<void>
  stop(): void
}

export interface RunCall {
  owner: string
  number_id: string
  wa_id: string
  script: Script
}

/** Plays a script on a phone: each step as a person would, waiting for the answer where the script says so. */
export function startRun(sim: Simulation, call: RunCall): Run {
  const stopping = new AbortController()
  const run: Run = {
    id: randomUUID(),
    owner: call.owner,
    title: call.script.title,
    number_id: call.number_id,
    wa_id: call.wa_id,
    state: 'running',
    steps_total: call.script.steps.length,
    steps: [],
    problem: null,
    over: Promise.resolve(),
    stop: () => stopping.abort(),
  }
  run.over = play(sim, call, { run, signal: stopping.signal }).catch((error: unknown) => {
    run.state = 'failed'
    run.problem = error instanceof Error ? error.message : String(error)
  })
  return run
}

async function play(sim: Simulation, call: RunCall, of: { run: Run; signal: AbortSignal }): Promise<void> {
  const { run, signal } = of
  for (const step of call.script.steps) {
    if (signal.aborted) {
      run.state = 'stopped'
      return
    }
    const before = await chatOf(sim, call)
    const did = await takeStep(sim, call, { step, last: before.findLast((one) => one.direction === 'outbound') })
    if ('problem' in did) {
      run.state = 'failed'
      run.problem = did.problem
      return
    }
    const seen = new Set(before.map((one) => one.id))
    const got = step.wait_for_reply
      ? await waitForReplies(sim, call, { seen, atLeast: step.expect?.length ?? 1, signal })
      : await pause(step.pause_ms, signal)
    run.steps.push(compareStep(did.words, step.expect, got))
  }
  run.state = run.steps.every((step) => step.same) ? 'passed' : 'failed'
}

async function takeStep(
  sim: Simulation,
  call: RunCall,
  of: { step: ScriptStep; last: SimMessage | undefined },
): Promise<{ words: string } | { problem: string }> {
  const action = resolveAction(of.step.action, of.last)
  return sim.store.inWorld(call.owner, async (world) => {
    const outcome = await actOnPhone(sceneOf(sim, call.owner, world), { ...call, action })
    if ('problem' in outcome) return { problem: outcome.problem }
    return { words: messageText(outcome.message.type, outcome.message.content) }
  })
}

/** Oldest first. */
async function chatOf(sim: Simulation, call: RunCall): Promise<SimMessage[]> {
  const { number_id, wa_id } = call
  return sim.store.inWorld(call.owner, async (world) => (await world.chat({ number_id, wa_id, limit: 200 })).reverse())
}

async function waitForReplies(
  sim: Simulation,
  call: RunCall,
  of: { seen: Set<string>; atLeast: number; signal: AbortSignal },
): Promise<SimMessage[]> {
  const began = sim.clock.elapsed()
  let got: SimMessage[] = []
  let changedAt = began
  for (;;) {
    await pause(lookMs, of.signal)
    const now = sim.clock.elapsed()
    const next = (await chatOf(sim, call)).filter(
      (one) => one.direction === 'outbound' && one.visible && !of.seen.has(one.id),
    )
    if (next.length > got.length) changedAt = now
    got = next
    const settled = got.length > 0 && got.length >= of.atLeast && now - changedAt >= quietMs
    if (settled || now - began > answerWithinMs || of.signal.aborted) break
  }
  return got
}

async function pause(ms: number, signal: AbortSignal): Promise<SimMessage[]> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    if (signal.aborted) done()
    else signal.addEventListener('abort', done, { once: true })
  })
  return []
}

/** Words of a step for a list: what the citizen will say or do. */
export function stepWords(step: ScriptStep): string {
  const { action } = step
  if (action.type === 'choose') return action.otherwise
  if (action.type === 'text') return action.text
  if (action.type === 'location') return messageText('location', { name: action.name ?? action.address ?? '' })
  return `[${action.type}]`
}
