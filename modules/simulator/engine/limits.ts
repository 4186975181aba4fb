import type { Fault } from '../rules/check.ts'
import { pairLimit, takeToken } from '../rules/rate-limit.ts'
import type { BehaviourSettings } from '../rules/settings.ts'
import type { Scene } from './simulation.ts'

/** Takes one token of the number's throughput and of the pair; a refused call costs nothing. */
export function limitFault(
  scene: Scene,
  behaviour: BehaviourSettings,
  call: { numberId: string; waId: string },
): Fault | null {
  const { buckets } = scene.sim
  const perSecond = behaviour.throughput_per_second
  const numberKey = `${scene.owner}|${call.numberId}`
  const pairKey = `${numberKey}|${call.waId}`
  const throughput = takeToken(buckets.get(numberKey), { perSecond, burst: perSecond }, scene.now)
  if (!throughput.ok) return { code: 130429, details: 'Cloud API message throughput has been reached.' }
  const pair = takeToken(buckets.get(pairKey), pairLimit, scene.now)
  if (!pair.ok)
    return {
      code: 131056,
      details: 'Too many messages sent from this phone number to the same phone number in a short period of time.',
    }
  buckets.set(numberKey, throughput.bucket)
  buckets.set(pairKey, pair.bucket)
  return null
}
