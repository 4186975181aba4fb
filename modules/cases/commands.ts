/** What can be done to a case: one function per intention, in the order of a case's life. */
export { assignCase } from './commands/assign.ts'
export { archiveCategory, changeCategory, createCategory } from './commands/categories.ts'
export { changeCase } from './commands/change.ts'
export { disputeCase, withdrawCase } from './commands/citizen.ts'
export { createCase } from './commands/create.ts'
export { noteCase } from './commands/note.ts'
