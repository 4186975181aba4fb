import { understand } from '../rules/index.ts'
import { judge } from './dialogue-judge.ts'
import type { Dialogue } from './dialogue-runner.ts'
import { play } from './dialogue-runner.ts'

/** One labelled message. What is left out is not judged; `alamat: null` says that there is none to find. */
export interface Labelled {
  readonly text: string
  readonly intent?: string
  /** Where one message says several things: all of them, the first being `intent`. */
  readonly intents?: readonly string[]
  /** Other answers a person would accept. */
  readonly also?: readonly string[]
  readonly kategori?: string
  readonly alamat?: string | null
  readonly ids?: readonly string[]
  readonly emergency?: string
  /** Whose it is, where it was written without knowing the patterns. */
  readonly hand?: string
}

export interface Measures {
  messages: number
  intentMacroF1: number
  falseComplaints: number
  category: number
  addressTokenF1: number
  invented: number
  caseIds: number
  emergencies: number
}

/** A complaint is started without asking from here on (`rules/dialogue/start.ts`). */
const started = 0.65

const tokensOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function tokenF1(found: string, wanted: string): number {
  const left = tokensOf(wanted)
  const total = left.length
  const given = tokensOf(found)
  const hits = given.filter((token) => {
    const at = left.indexOf(token)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return hits === 0 ? 0 : (2 * hits) / (given.length + total)
}

/** Share of the rows that hold; 1 where there is nothing to judge. */
function share(rows: readonly Labelled[], holds: (row: Labelled) => number | boolean): number {
  return rows.length === 0 ? 1 : rows.reduce((sum, row) => sum + Number(holds(row)), 0) / rows.length
}

function macroF1(rows: readonly Labelled[]): number {
  const counts = new Map<string, { hit: number; extra: number; missed: number }>()
  const of = (intent: string) => counts.get(intent) ?? counts.set(intent, { hit: 0, extra: 0, missed: 0 }).get(intent)!
  for (const row of rows) {
    const wanted = row.intent ?? ''
    const given = understand(row.text).intents[0]?.intent ?? ''
    if (row.intents?.includes(given)) of(given).hit += 1
    else if (given === wanted || row.also?.includes(given)) of(wanted).hit += 1
    else {
      of(wanted).missed += 1
      of(given).extra += 1
    }
  }
  const judged = [...counts.values()].filter(({ hit, missed }) => hit + missed > 0)
  return judged.reduce((sum, { hit, extra, missed }) => sum + (2 * hit) / (2 * hit + extra + missed), 0) / judged.length
}

function isFalseComplaint(row: Labelled): boolean {
  return understand(row.text).intents.some(
    ({ intent, confidence }) => intent === 'CREATE_COMPLAINT' && confidence >= started,
  )
}

export function measure(rows: readonly Labelled[]): Measures {
  const judged = rows.filter((row) => row.intent !== undefined)
  const others = judged.filter(
    (row) => ![row.intent, ...(row.intents ?? []), ...(row.also ?? [])].includes('CREATE_COMPLAINT'),
  )
  const placed = rows.filter((row) => row.alamat)
  return {
    messages: rows.length,
    intentMacroF1: macroF1(judged),
    falseComplaints: others.length === 0 ? 0 : share(others, isFalseComplaint),
    category: share(
      rows.filter((row) => row.kategori),
      (row) => understand(row.text).kategori === row.kategori,
    ),
    addressTokenF1: share(placed, (row) => tokenF1(understand(row.text).alamat ?? '', row.alamat ?? '')),
    invented:
      1 -
      share(
        rows.filter((row) => row.alamat === null),
        (row) => understand(row.text).alamat === null,
      ),
    caseIds: share(
      rows.filter((row) => row.ids),
      (row) => understand(row.text).caseNumbers.join() === row.ids?.join(),
    ),
    emergencies: share(
      rows.filter((row) => row.emergency),
      (row) => (understand(row.text).emergency ?? 'none') === row.emergency,
    ),
  }
}

/** Faults by dialogue; empty when all reached their outcome. */
export function playAll(dialogues: readonly Dialogue[]): { name: string; faults: string[] }[] {
  return dialogues
    .map((dialogue) => ({ name: dialogue.name, faults: judge(dialogue, play(dialogue)) }))
    .filter(({ faults }) => faults.length > 0)
}
