import { COMMON_PASSWORDS } from './common-passwords.ts'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password-length.ts'

/** Why a password is not taken; each is a refusal code of the contract after `identity.password_`. */
export type PasswordFault = 'too_short' | 'too_long' | 'common' | 'repetitive' | 'personal'

/** Fewest different characters: "aaaaaaaaaaab" and "ababababab" are guessed early. */
const MIN_DISTINCT = 5

/**
 * Length, not decoration, makes a password good, so nothing is asked of letters, digits or signs. Refused is what guessing starts with:
 * known passwords (also decorated: "P@ssw0rd2026!", "rahasia-rahasia"), keyboard walks, counting, the person's own name or address.
 */
export function passwordFault(password: string, personal: readonly string[] = []): PasswordFault | null {
  const length = [...password].length
  if (length < PASSWORD_MIN_LENGTH) return 'too_short'
  if (length > PASSWORD_MAX_LENGTH) return 'too_long'
  const folded = fold(password)
  if (new Set(folded).size < MIN_DISTINCT || isWalk(folded)) return 'repetitive'
  if (isCommon(password)) return 'common'
  if (isPersonal(folded, personal)) return 'personal'
  return null
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Letters written as look-alike digits and signs. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
}

function isCommon(password: string): boolean {
  const folded = fold(password)
  const bare = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [folded, bare, unlike(folded), unlike(bare), unlike(folded.replace(/[\d\W_]{1,6}$/u, ''))].some(isKnown)
}

function unlike(text: string): string {
  return [...text].map((character) => LOOK_ALIKES[character] ?? character).join('')
}

/** A known word, or two set one after the other ("rahasiarahasia", "admin-jakarta"). */
function isKnown(text: string): boolean {
  const letters = text.replace(/[\s._-]+/g, '')
  return letters !== '' && wordsAtMost(letters, 2)
}

/** Two known words are guessed by machine; three or more make a passphrase worth keeping. */
function wordsAtMost(letters: string, words: number): boolean {
  if (letters === '') return true
  if (words === 0) return false
  for (let end = letters.length; end > 0; end--)
    if (COMMON_PASSWORDS.has(letters.slice(0, end)) && wordsAtMost(letters.slice(end), words - 1)) return true
  return false
}

const WALKS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
]

/** True when most of it is one step after another on the keyboard, the alphabet or the number row, in either direction. */
function isWalk(text: string): boolean {
  let covered = 0
  for (let at = 0; at < text.length; ) {
    const length = walkLength(text, at)
    if (length >= 4) covered += length
    at += Math.max(1, length)
  }
  return covered > 0 && text.length - covered <= 2
}

function walkLength(text: string, at: number): number {
  let longest = 1
  for (const walk of WALKS) {
    for (const line of [walk, [...walk].reverse().join('')]) {
      let length = longest
      while (at + length < text.length && line.includes(text.slice(at, at + length + 1))) length++
      longest = Math.max(longest, length)
    }
  }
  return longest
}

/** Little remains of the password without the words of the person's name and address. */
function isPersonal(folded: string, personal: readonly string[]): boolean {
  const words = personal.flatMap((value) => fold(value).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3)
  let rest = folded
  for (const word of words.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '')
  return rest.replace(/[^\p{L}\p{N}]+/gu, '').length * 2 < folded.length
}
