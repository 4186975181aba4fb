import type { Turn } from '../rules/index.ts'
import { maskPersonal } from './mask.ts'

const mostCharacters = 120

/** What the citizen wrote in one turn, masked and in one line; `[image]` and the like where there are no words. */
export function excerptOf(turn: Turn): string {
  const said = turn.messages.map((message) => message.text?.trim() || `[${message.type}]`)
  const words = [...maskPersonal(said.join(' / ')).replaceAll(/\s+/g, ' ')]
  return words.length > mostCharacters ? `${words.slice(0, mostCharacters - 1).join('')}…` : words.join('')
}
