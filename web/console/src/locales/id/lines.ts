import { desk } from './desk.ts'
import { supervisor } from './supervisor.ts'
import { tickets } from './tickets.ts'

/** Texts of the pages about lines, loaded with them. */
export const lines = { tickets, desk, supervisor }
