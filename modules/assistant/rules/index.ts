/** The engine: pure, no model, no network. Its version rises whenever a decision may change. */
export const engine = { name: 'govconnect-rules', version: '1.3.0' } as const

export { settle } from './dialogue/settle.ts'
export { step } from './dialogue/step.ts'
export * from './dialogue/types.ts'
export type { Understanding } from './understand/types.ts'
export { understand } from './understand/understand.ts'
