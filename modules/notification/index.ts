import { defineModule, job } from '@govconnect/kernel'
import { notificationSettingsChanged, notificationStatusUpdated } from './contract/events.ts'
import { notificationRefusals } from './contract/refusals.ts'
import { providers } from './providers/all.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.ts'
import { runSender, type SenderOptions } from './sender.ts'

/** How long a failing provider rests before it is tried again, ms. */
const restMs = 5_000

/** The module with providers of the caller's choice: how its own tests reach every fault. */
export function createNotification(options: Partial<SenderOptions> = {}) {
  const sender = { providers, restMs, ...options }
  return defineModule({
    name: 'notification',
    migrations: new URL('./migrations/', import.meta.url),
    routes,
    reactions,
    jobs: [
      // Runs as long as the process: one sender in the installation, taken over when its process dies.
      job({
        name: 'notification.send',
        everyMs: 250,
        run: ({ services, signal }) => runSender(services, sender, signal),
      }),
    ],
    events: [notificationStatusUpdated, notificationSettingsChanged],
    refusals: notificationRefusals,
  })
}

/** Tells citizens what happens to their cases: rules, templates, queue, providers. */
export const notification = createNotification()
