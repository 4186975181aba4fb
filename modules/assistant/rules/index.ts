/** The engine: pure, no model, no network. Version rises whenever a decision may change. */
export const engine = { name: 'govconnect-rules', version: '1.0.0' } as const

export { categoryNames, messages, say } from './dialogue/messages.ts'
export type { Settled } from './dialogue/settle.ts'
export { settle } from './dialogue/settle.ts'
export { step } from './dialogue/step.ts'
export * from './dialogue/types.ts'
export type { CategoryId, CategoryScore, Emergency, GeoPoint, Intent, IntentScore, Understanding } from './understand/types.ts'
export { categoryIds } from './understand/types.ts'
export { understand } from './understand/understand.ts'
