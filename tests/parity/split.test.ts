import { randomBytes } from 'node:crypto'
import { afterAll, describe, it } from 'vitest'
import { createModules } from '../../apps/server/modules.ts'
import { amqpUrl, deleteBrokerObjects } from '../support/broker.ts'
import { queueStory } from './queue-story.ts'
import { mainJobStory } from './story.ts'

const url = await amqpUrl()
if (!url) {
  describe.skip('the main job, split over RabbitMQ (no broker at 127.0.0.1:5672)', () => it('needs a broker', () => {}))
} else {
  const namespace = `gcstory-${randomBytes(4).toString('hex')}`
  const installed = (own: string, groups: readonly string[]) => () => ({
    amqpUrl: url,
    env: { AMQP_NAMESPACE: own },
    groups: ['gateway,live,system', 'channel', 'assistant', ...groups, 'identity,tenants,analytics'],
  })
  mainJobStory('split over RabbitMQ', installed(namespace, ['cases,notification,queue']))
  queueStory('split over RabbitMQ', installed(`${namespace}-lines`, ['cases,notification', 'queue']))
  afterAll(async () => {
    const reactions = createModules(() => {
      throw new Error('not running')
    }).flatMap((module) => module.reactions ?? [])
    const queues = reactions.filter((one) => one.mode === 'once').map((one) => one.name)
    await deleteBrokerObjects(url, { namespace, queues })
    await deleteBrokerObjects(url, { namespace: `${namespace}-lines`, queues })
  })
}
