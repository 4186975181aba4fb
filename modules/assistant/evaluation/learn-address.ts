import { packed } from './table-lines.ts'
import type { PlaceExamples } from './train-address.ts'
import { trainAddress } from './train-address.ts'

/** Weights nearer to nought than this say nothing and are left out. */
const least = 0.3

const tenths = (value: number): number => Math.round(value * 10)

/** What each trait of a word says of its being in an address: `rules/lexicon/learned-address.ts`. */
export function addressSource(examples: PlaceExamples): string {
  const { steps, weights } = trainAddress(examples)
  const told = [...weights]
    .filter(([, [first, further]]) => Math.abs(first) >= least || Math.abs(further) >= least)
    .map(([trait, [first, further]]) => `${trait}=${tenths(first)},${tenths(further)}`)
    .sort()
  const table = [steps.map(tenths).join(' '), ...packed(told)].join('\n')
  return `// Made by evaluation/learn.ts from messages about places; not edited by hand.\nexport const learnedAddress = \`\n${table}\n\`\n`
}
