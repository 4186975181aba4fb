import { weighSubjects } from '../rules/understand/categories.ts'
import { findEmergency } from '../rules/understand/emergency.ts'
import { hear } from '../rules/understand/intents/decide.ts'
import type { Speaking } from '../rules/understand/learned.ts'
import { categoryFeatures, intentFeatures, shareOut } from '../rules/understand/learned.ts'
import type { Percept } from '../rules/understand/perceive.ts'
import { perceive } from '../rules/understand/perceive.ts'
import { choices } from '../rules/understand/settle-category.ts'
import { yesOrNo } from '../rules/understand/yes-no.ts'
import type { Labelled } from './measure.ts'
import { packed } from './table-lines.ts'
import type { Example, Weights } from './train.ts'
import { train } from './train.ts'
import type { Choice } from './train-choice.ts'
import { trainChoice } from './train-choice.ts'
import type { Case } from './train-judgement.ts'
import { trainJudgement } from './train-judgement.ts'

/** Weights nearer to nought than this say nothing and are left out. */
const least = 0.6

const tenths = (value: number): number => Math.round(value * 10)

/** Only differences between labels count, so each feature is told relative to what most labels have. */
function centred(values: readonly number[]): number[] {
  const middle = [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0
  return values.map((value) => value - middle)
}

function tableSource({ labels, base, weights }: Weights): string {
  const lines = [...weights]
    .map(([feature, values]) => {
      const told = centred(values).flatMap((value, index) =>
        Math.abs(value) < least ? [] : [`${String.fromCharCode(97 + index)}${tenths(value)}`],
      )
      return told.length === 0 ? null : `${feature}=${told.join('')}`
    })
    .filter((line) => line !== null)
    .sort()
  return [labels.join(' '), base.map(tenths).join(' '), ...packed(lines)].join('\n')
}

const intentsOf = (row: Labelled): readonly string[] => row.intents ?? (row.intent ? [row.intent] : [])

interface Read {
  readonly row: Labelled
  readonly percept: Percept
}

function intentExamples(messages: readonly Read[]): Example[] {
  return messages.flatMap(({ row, percept }) =>
    intentsOf(row).map((label) => ({ features: intentFeatures(percept), label })),
  )
}

function categoryExamples(messages: readonly Read[]): Example[] {
  return messages.flatMap(({ row, percept }) =>
    row.kategori ? [{ features: categoryFeatures(percept), label: row.kategori }] : [],
  )
}

/** Pairs of words met once say nothing. */
function withoutRarePairs(rows: readonly Example[]): Example[] {
  const times = new Map<string, number>()
  for (const { features } of rows) for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1)
  const telling = (feature: string): boolean => !feature.includes('_') || (times.get(feature) ?? 0) > 1
  return rows.map(({ features, label }) => ({ features: features.filter(telling), label }))
}

const folds = 5
/** To so few words the patterns cannot have been fitted. */
const fewWords = 4

const isApart = ({ row, percept }: Read): boolean => row.hand !== undefined || percept.reading.words.length <= fewWords

/**
 * What the words say of a message must come from a table that has not seen it, or they would be believed too readily: the messages by other hands are
 * read in five parts, each with the words of all the rest.
 */
function casesOf(messages: readonly Read[]): { judged: Case[]; chosen: Choice[] } {
  const parts = messages.map((_, index) => index % folds)
  const apart = messages.flatMap((message, index) => (isApart(message) ? [{ message, part: parts[index] }] : []))
  const judged: Case[] = []
  const chosen: Choice[] = []
  for (let part = 0; part < folds; part += 1) {
    const others = messages.filter((_, index) => parts[index] !== part)
    const words = train(withoutRarePairs(intentExamples(others)))
    const categories = train(withoutRarePairs(categoryExamples(others)))
    for (const one of apart) {
      if (one.part !== part) continue
      judged.push(caseOf(one.message, words))
      if (one.message.row.kategori) chosen.push(choiceOf(one.message, categories))
    }
  }
  return { judged, chosen }
}

const speaking = ({ labels, base, weights }: Weights): Speaking => ({
  labels,
  base,
  of: (feature) => (weights.get(feature) ?? []).map((value, index) => [index, value]),
  knows: (feature) => weights.has(feature),
})

function choiceOf({ row, percept }: Read, words: Weights): Choice {
  const emergency = findEmergency(percept)
  const found = choices({
    evidence: percept.evidence,
    opinion: shareOut(speaking(words), categoryFeatures(percept)),
    danger: emergency !== null && emergency !== 'general',
    subjects: weighSubjects(percept.signals.index),
  })
  return { found, wanted: row.kategori ?? '' }
}

function caseOf({ row, percept }: Read, words: Weights): Case {
  const opinion = shareOut(speaking(words), intentFeatures(percept))
  const emergency = findEmergency(percept) !== null
  const { found } = hear({ ...percept, emergency, yesNo: yesOrNo(percept.reading), opinion })
  return { found, wanted: intentsOf(row), accepted: row.also ?? [] }
}

/** How much each word speaks for each category and intent: `rules/lexicon/learned.ts`. The table of addresses must have been written before. */
export function wordsSource(rows: readonly Labelled[]): string {
  const messages = rows.map((row) => ({ row, percept: perceive(row.text) }))
  const { judged, chosen } = casesOf(messages)
  const tables = {
    learnedCategories: tableSource(train(withoutRarePairs(categoryExamples(messages)))),
    learnedIntents: tableSource(train(withoutRarePairs(intentExamples(messages)))),
    learnedJudgement: trainJudgement(judged),
    learnedChoice: trainChoice(chosen),
  }
  const written = Object.entries(tables).map(([name, table]) => `export const ${name} = \`\n${table}\n\`\n`)
  return `// Made by evaluation/learn.ts from the development messages; not edited by hand.\n${written.join('')}`
}
