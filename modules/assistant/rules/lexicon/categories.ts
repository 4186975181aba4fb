import { peoplePatterns } from './categories-people.ts'
import { placePatterns } from './categories-places.ts'

/** Patterns by category (see text/patterns.ts). `!` asserts that something is wrong, `.` only names the subject. */
export const categoryPatterns: Readonly<Record<string, string>> = { ...placePatterns, ...peoplePatterns }
