/** The engine: pure, no model, no network. Its version rises whenever a decision may change. */
export const engine = { name: 'govconnect-rules', version: '1.5.0' } as const

export { dayAt, dayWanted } from './dialogue/queue/clock.ts'
export { serviceMeant, ticketMeant, wantsSlot } from './dialogue/queue/settle-queue.ts'
export type * from './dialogue/queue/types.ts'
export { settle } from './dialogue/settle.ts'
export { step } from './dialogue/step.ts'
export * from './dialogue/types.ts'
export type { Understanding } from './understand/types.ts'
export { understand } from './understand/understand.ts'
