/** What others may know of the module `analytics`: endpoints, refusal codes, views. Safe in a browser. */
export * from './contract/figures.ts'
export * from './contract/live.ts'
export * from './contract/rebuild.ts'
export { analyticsRefusals } from './contract/refusals.ts'
