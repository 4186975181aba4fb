import type { Setup } from '@govconnect/web/device/session.ts'

export type Service = Setup['services'][number]

/** Where a visitor stands. Every step back forgets what came after it; idling forgets all. */
export interface Flow {
  step: 'welcome' | 'service' | 'details' | 'confirm' | 'ticket' | 'check_in'
  /** Services whose parts are shown, the outermost first. */
  path: string[]
  service: string | null
  inputs: Record<string, string>
  person: { name?: string; phone?: string }
}

export const begin: Flow = {
  ...{ step: 'welcome', path: [], service: null },
  ...{ inputs: {}, person: {} },
}

export type Choice =
  | { kind: 'language' }
  | { kind: 'check_in' }
  | { kind: 'service'; id: string }
  | { kind: 'details'; inputs: Record<string, string>; person: Flow['person'] }
  | { kind: 'issued' }
  | { kind: 'back' }
  | { kind: 'restart' }

type Office = Pick<Setup, 'services' | 'config'>

export const childrenOf = (services: readonly Service[], parent: string | null): Service[] =>
  services.filter(({ parent_id }) => parent_id === parent)

/** Classes a visitor may say so oneself, asked where the number is taken: no step of their own, so that four taps are enough. */
export const ownClasses = ({ policy }: Pick<Setup, 'policy'>) =>
  // The first is everybody's.
  policy.classes.slice(1).filter((one) => one.self_declared)

const asks = (office: Office, service: Service): boolean =>
  service.inputs.length > 0 || office.config.ask_name || office.config.ask_phone

/** The steps a visitor of a service goes through, in order; what the office does not ask is left out. */
function stepsOf(office: Office, service: Service): Flow['step'][] {
  return ['welcome', 'service', ...(asks(office, service) ? (['details'] as const) : []), 'confirm', 'ticket']
}

function moved(flow: Flow, office: Office, by: 1 | -1): Flow {
  const service = office.services.find(({ id }) => id === flow.service)
  if (!service) return begin
  const steps = stepsOf(office, service)
  return { ...flow, step: steps[steps.indexOf(flow.step) + by] ?? 'welcome' }
}

function back(flow: Flow, office: Office): Flow {
  if (flow.step === 'service') return flow.path.length > 0 ? { ...flow, path: flow.path.slice(0, -1) } : begin
  if (flow.step === 'check_in') return begin
  const before = moved(flow, office, -1)
  return before.step === 'service' ? { ...before, service: null, inputs: {}, person: {} } : before
}

export function choose(flow: Flow, choice: Choice, office: Office): Flow {
  switch (choice.kind) {
    case 'language':
      return { ...begin, step: 'service' }
    case 'check_in':
      return { ...begin, step: 'check_in' }
    case 'service':
      return childrenOf(office.services, choice.id).length > 0
        ? { ...flow, path: [...flow.path, choice.id] }
        : moved({ ...flow, service: choice.id }, office, 1)
    case 'details':
      return moved({ ...flow, inputs: choice.inputs, person: choice.person }, office, 1)
    case 'issued':
      return { ...flow, step: 'ticket' }
    case 'back':
      return back(flow, office)
    case 'restart':
      return begin
  }
}
