import { Grammar } from '../rules/understand/address/grammar.ts'
import { grammarSpans } from '../rules/understand/address/grammar-spans.ts'
import { addressReading } from '../rules/understand/address/reading.ts'
import { bestAddress, findAddresses } from '../rules/understand/address/spans.ts'
import { trustTraits } from '../rules/understand/address/trust.ts'
import { understand } from '../rules/understand/understand.ts'
import type { Labelled } from './measure.ts'
import type { PlaceExamples } from './train-address.ts'
import { trainAddress } from './train-address.ts'

/**
 * How far an address that was found is to be trusted, learned from the messages about places: each part of them is read with a table that was learned
 * without it, and with intents that were never learned from them, or both witnesses would be believed too readily elsewhere.
 */

const parts = 3
const rounds = 1500
const rate = 2
const decay = 5e-4

interface Found {
  readonly traits: readonly (readonly [string, number])[]
  readonly meant: boolean
}

function foundIn({ text, alamat }: Labelled, table: ReturnType<typeof trainAddress>): Found[] {
  const grammar = new Grammar(addressReading(text))
  const best = bestAddress(
    findAddresses(grammar, grammarSpans(grammar), { steps: Float64Array.from(table.steps), weights: table.weights }),
  )
  return best === null ? [] : [{ traits: trustTraits(best, understand(text).intents), meant: alamat !== null }]
}

/** Logistic regression by plain descent: a dozen weights. */
function fit(found: readonly Found[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (let round = 0; round < rounds; round += 1) {
    const slopes = new Map<string, number>()
    for (const { traits, meant } of found) {
      const sum = traits.reduce((all, [name, value]) => all + (weights.get(name) ?? 0) * value, 0)
      const error = 1 / (1 + Math.exp(-sum)) - Number(meant)
      for (const [name, value] of traits) slopes.set(name, (slopes.get(name) ?? 0) + error * value)
    }
    for (const [name, slope] of slopes) {
      const held = weights.get(name) ?? 0
      weights.set(name, held - rate * (slope / found.length + decay * held))
    }
  }
  return weights
}

/** `others`: learned from in every part. `apart`: messages that no intent was learned from. */
export function trustSource(others: PlaceExamples, apart: readonly Labelled[]): string {
  const found = Array.from({ length: parts }, (_, part) => {
    const rest = apart.filter((_, index) => index % parts !== part)
    const table = trainAddress({ ...others, written: [...others.written, ...rest] })
    return apart.filter((_, index) => index % parts === part).flatMap((row) => foundIn(row, table))
  }).flat()
  const lines = [...fit(found)].map(([name, weight]) => `${name}=${Math.round(weight * 100)}`)
  return `// Made by evaluation/learn.ts from messages about places; not edited by hand.\nexport const learnedTrust = \`\n${lines.join('\n')}\n\`\n`
}
