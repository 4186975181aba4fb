import { compile, PatternBook, readSets, wordsOf } from '../text/patterns.ts'
import { categoryPatterns } from './categories.ts'
import { emergencyPatterns, sensitivePatterns } from './emergencies.ts'
import { intentPatterns } from './intents.ts'
import { sets } from './sets.ts'
import { subjectPatterns } from './subjects.ts'

export const patternSets = readSets(sets)

const compiledCategories = Object.entries(categoryPatterns).flatMap(([label, source]) =>
  compile(label, source, patternSets),
)
const compiledIntents = Object.entries(intentPatterns).flatMap(([label, source]) => compile(label, source, patternSets))

const compiledEmergencies = Object.entries(emergencyPatterns).flatMap(([label, source]) =>
  compile(label, source, patternSets),
)
const compiledSensitive = compile('sensitive', sensitivePatterns, patternSets)

const compiledSubjects = Object.entries(subjectPatterns).flatMap(([label, source]) =>
  compile(label, source, patternSets),
)

const insults = wordsOf(compiledIntents.filter((pattern) => pattern.label === 'insult'))
/** Words the patterns ask for. */
export const keyWords: ReadonlySet<string> = wordsOf([
  ...compiledCategories,
  ...compiledIntents,
  ...compiledEmergencies,
  ...compiledSensitive,
])
/** Nobody is accused of an insult by a guess at a misspelling. */
export const spellable: ReadonlySet<string> = new Set([...keyWords].filter((word) => !insults.has(word)))

export const categoryBook = new PatternBook(compiledCategories)
export const intentBook = new PatternBook(compiledIntents)
export const emergencyBook = new PatternBook(compiledEmergencies)
export const subjectBook = new PatternBook(compiledSubjects)
export const sensitiveBook = new PatternBook(compiledSensitive)
