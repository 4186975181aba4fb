/** What may happen to a ticket: each action looks at the ticket and the facts, and answers events or a refusal code. */
export * from './arrive.ts'
export * from './decision.ts'
export * from './desk.ts'
export * from './move.ts'
export * from './undo.ts'
