import { ProblemError } from './contract/client.ts'
import { isConnectionFault } from './db/database.ts'

const awayStatuses = [429, 502, 503, 504]

/**
 * True where whatever was needed for some work was away: the database, another module, or the answer to a first request with the same key, whose
 * process may have been killed in the middle (its claim lapses). The work is as good as it was, and a try that ended so says nothing against it.
 */
export function isAway(error: unknown): boolean {
  if (isConnectionFault(error)) return true
  if (!(error instanceof ProblemError)) return false
  return awayStatuses.includes(error.status) || error.code === 'idempotency.in_progress'
}
