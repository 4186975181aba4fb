/** What others may know of the module `tenants`: endpoints, events, refusal codes, views. Safe in a browser. */
export * from './contract/events.ts'
export * from './contract/messages.ts'
export * from './contract/plans.ts'
export { tenantsRefusals } from './contract/refusals.ts'
export * from './contract/tenants.ts'
