import { type RequestContext, refuse } from '@govconnect/kernel'
import { PASSWORD_FAULT_TEXTS } from '../contract.ts'
import { passwordFault } from '../rules/password.ts'

/** @throws Refusal `identity.weak_password` naming the field and the reason */
export function refuseWeakPassword(
  ctx: Pick<RequestContext, 'locale'>,
  given: { password: string; field: string; personal: readonly string[] },
): void {
  const fault = passwordFault(given.password, given.personal)
  if (!fault) return
  const errors = [{ pointer: `#/body/${given.field}`, detail: PASSWORD_FAULT_TEXTS[fault][ctx.locale] }]
  throw refuse('identity.weak_password', {}, { errors, extra: { reason: fault } })
}
