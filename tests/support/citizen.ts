import { eventually } from '@govconnect/testkit'
import { actOnPhone, type PhoneCall } from '../../modules/simulator/engine/act.ts'
import { putPhone } from '../../modules/simulator/engine/phones.ts'
import { sceneOf } from '../../modules/simulator/engine/simulation.ts'
import { type FakeGraph, sampleNumber } from '../../modules/simulator/memory-server.ts'
import type { JournalEntry } from '../../modules/simulator/rules/types.ts'

type Action = PhoneCall['action']

/** A citizen with a phone of the simulated WhatsApp: writes, presses buttons, reads. */
export async function createCitizen(graph: FakeGraph, waId: string, name = 'Bu Sari') {
  const inScene = <T>(work: (scene: ReturnType<typeof sceneOf>) => Promise<T>) =>
    graph.sim.store.inWorld('memory', (world) => work(sceneOf(graph.sim, 'memory', world)))
  await inScene((scene) => putPhone(scene, waId, { name }))
  let readUpTo = 0

  const act = async (action: Action) => {
    const outcome = await inScene((scene) => actOnPhone(scene, { number_id: sampleNumber.id, wa_id: waId, action }))
    if ('problem' in outcome) throw new Error(`the phone could not: ${outcome.problem}`)
    graph.pump.wake()
    return outcome.message
  }
  const seen = async (): Promise<JournalEntry[]> => {
    const journal = await inScene((scene) => scene.world.journal({ after: 0, limit: 100_000, wa_id: waId }))
    return journal.filter((entry) => entry.kind === 'message.visible')
  }

  return {
    waId,
    act,
    write: (text: string) => act({ type: 'text', text }),
    /** Every message the phone has shown. */
    seen,
    /** The next message not read yet whose words match; those before it count as read. */
    async reads(pattern: RegExp, withinMs = 15_000): Promise<string> {
      const found = await eventually(async () => {
        const shown = (await seen()).slice(readUpTo)
        const at = shown.findIndex((entry) => pattern.test(entry.text ?? ''))
        return at === -1 ? null : { entry: shown[at]!, at }
      }, withinMs).catch(async () => {
        const shown = (await seen()).map((entry, n) => `${n < readUpTo ? ' ' : '>'} ${entry.text}`)
        throw new Error(`${waId} did not read ${pattern}. The phone shows:\n${shown.join('\n')}`)
      })
      readUpTo += found.at + 1
      return found.entry.text ?? ''
    },
    /** How many messages wait that were not read. */
    async unread(): Promise<number> {
      return (await seen()).length - readUpTo
    },
  }
}

export type Citizen = Awaited<ReturnType<typeof createCitizen>>
