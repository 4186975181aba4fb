import type { Principal } from '@govconnect/kernel'
import type { Coming } from './commands/join.ts'

/** Over which way a number is asked for: a clerk for whoever stands there, a program, a kiosk. */
export function comingOf(actor: Principal): Coming {
  if (actor.kind === 'device') return { channel: 'kiosk', contact: null, deviceId: actor.id }
  return { channel: actor.kind === 'staff' ? 'staff' : 'api', contact: null, deviceId: null }
}
