import { isUuid } from '../clock.ts'

/** Random enough to be a secret: long, and not a word of ours (those are lower case) nor an id. */
const secretShape = /^(?=.*[A-Z0-9_])[\w-]{22,}$/

/** A path as a log may hold it: a key that opens what it names (the address of a visit) is left out. */
export function loggedPath(path: string): string {
  return path
    .split('/')
    .map((part) => (secretShape.test(part) && !isUuid(part) ? '…' : part))
    .join('/')
}
