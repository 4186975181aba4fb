import { job } from '@govconnect/kernel'
import { acrossTenants } from './identity.ts'
import { deleteExpired } from './store/sessions.ts'

const hour = 3_600_000
/** Longer than any lock-out remembers. */
const attemptsKeptMs = 48 * hour

export const jobs = [
  job({
    name: 'identity.forget-expired',
    everyMs: hour,
    async run({ services, now }) {
      await acrossTenants(services, (tx) => deleteExpired(tx, now, new Date(now.getTime() - attemptsKeptMs)))
    },
  }),
]
