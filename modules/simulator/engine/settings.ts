import type { BehaviourSettings, FaultSettings, SimulatorSettings } from '../rules/settings.ts'
import { diceOf, type Scene } from './simulation.ts'

export interface SettingsPatch {
  faults?: Partial<FaultSettings>
  behaviour?: Partial<BehaviourSettings>
}

/** Changes what is named. A seed that is named starts its sequence anew, even when it is the same number. */
export async function changeSettings(scene: Scene, patch: SettingsPatch): Promise<SimulatorSettings> {
  const before = await scene.world.settings()
  const next = {
    faults: { ...before.faults, ...patch.faults },
    behaviour: { ...before.behaviour, ...patch.behaviour },
  }
  await scene.world.saveSettings(next)
  if (patch.faults?.seed !== undefined) diceOf(scene, next.faults).restart(next.faults.seed)
  await scene.world.record({ at: scene.now, kind: 'settings.changed', detail: { ...patch } })
  return next
}
