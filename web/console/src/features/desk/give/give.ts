import type { ServiceView, takeTicket } from '@govconnect/queue/contract'
import type { z } from 'zod'

export type Given = z.output<typeof takeTicket.response>

/** What a clerk fills in for whoever stands there. */
export type Asked = {
  serviceId: string
  classCode: string
  name: string
  phone: string
  inputs: Readonly<Record<string, string>>
  language: 'id' | 'en'
}

/** The form as it is sent: what was left empty is left out, and answers of a service that was not chosen after all. */
export function bodyOf(asked: Asked, service: Pick<ServiceView, 'inputs'>) {
  const told = service.inputs.flatMap(({ key }) => {
    const value = asked.inputs[key]?.trim()
    return value ? [[key, value] as const] : []
  })
  const person = {
    ...(asked.name.trim() ? { name: asked.name.trim() } : {}),
    ...(asked.phone.trim() ? { phone: asked.phone.trim() } : {}),
  }
  return {
    ...{ service_id: asked.serviceId, class: asked.classCode, language: asked.language },
    ...(Object.keys(person).length > 0 ? { person } : {}),
    inputs: Object.fromEntries(told),
  }
}

/** Everything the service has to know is there. */
export const isReady = (asked: Asked, service: Pick<ServiceView, 'inputs'> | undefined): boolean =>
  Boolean(service?.inputs.every(({ key, required }) => !required || asked.inputs[key]?.trim()))

/** One id for one wish: sent again after a lost answer it is the same number; with other words it is another. */
export function createWishes(newId: () => string) {
  let last: { wish: string; id: string } | null = null
  return {
    idOf(wish: string): string {
      if (last?.wish !== wish) last = { wish, id: newId() }
      return last.id
    },
    granted(): void {
      last = null
    },
  }
}
