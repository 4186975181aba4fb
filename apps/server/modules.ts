import { analytics } from '@govconnect/analytics'
import { assistant } from '@govconnect/assistant'
import { cases } from '@govconnect/cases'
import { channel } from '@govconnect/channel'
import { identity } from '@govconnect/identity'
import { auditRecorded, type EventDefinition, type Module } from '@govconnect/kernel'
import { createLiveModule } from '@govconnect/live'
import { notification } from '@govconnect/notification'
import { queue } from '@govconnect/queue'
import { simulator } from '@govconnect/simulator'
import { createSystemModule, type ProcessFacts } from '@govconnect/system'
import { tenants } from '@govconnect/tenants'

/** THE list: what an installation is made of, in the order modules start. */
const capabilities: readonly Module[] = [
  ...[tenants, identity, cases, channel, assistant, notification, queue, analytics],
  simulator,
]

/** The gateway serves the web apps and the documents, and passes requests on to modules of other processes. */
export const gatewayName = 'gateway'

export const moduleNames: readonly string[] = [
  ...capabilities.map((module) => module.name),
  'system',
  'live',
  gatewayName,
]

/** Every event of the installation, for the event reference and live screens. */
export const events: readonly EventDefinition[] = [
  auditRecorded,
  ...capabilities.flatMap((module) => module.events ?? []),
]

/** All modules; `facts` tells the system module about this process. */
export function createModules(facts: () => ProcessFacts): Module[] {
  return [...capabilities, createSystemModule(facts), createLiveModule(events)]
}

/** The ones this process runs. Without a choice: all. */
export function choose(modules: readonly Module[], names: readonly string[] | undefined): Module[] {
  return modules.filter((module) => !names || names.includes(module.name))
}
