import { compile, readSets, wordsOf } from '../text/patterns.ts'
import { categoryPatterns } from './categories.ts'
import { emergencyPatterns, sensitivePatterns } from './emergencies.ts'
import { intentPatterns } from './intents.ts'
import { sets } from './sets.ts'

export const patternSets = readSets(sets)

export const compiledCategories = Object.entries(categoryPatterns).flatMap(([label, source]) => compile(label, source, patternSets))
export const compiledIntents = Object.entries(intentPatterns).flatMap(([label, source]) => compile(label, source, patternSets))

export const compiledEmergencies = Object.entries(emergencyPatterns).flatMap(([label, source]) => compile(label, source, patternSets))
export const compiledSensitive = compile('sensitive', sensitivePatterns, patternSets)

/** Words the speller may correct to: only those the patterns ask for. */
export const keyWords: ReadonlySet<string> = wordsOf([...compiledCategories, ...compiledIntents, ...compiledEmergencies, ...compiledSensitive])
