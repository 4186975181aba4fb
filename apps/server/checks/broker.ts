import { once } from 'node:events'
import { Connection } from 'rabbitmq-client'
import { readSettings } from '../config.ts'
import type { Check } from '../doctor.ts'
import { withoutPassword } from '../setting-values.ts'

const patienceMs = 5000

export const checkBroker: Check = async (env) => {
  const url = readSettings(env).values?.AMQP_URL
  if (url === undefined) return []
  const connection = new Connection({ url, connectionTimeout: patienceMs, noDelay: true })
  let reason = 'no answer'
  // Errors after the first have no other listener and would end the process.
  connection.on('error', () => {})
  // The client would go on trying; the doctor wants the first reason.
  const refused = once(connection, 'error').then(([error]) => {
    throw error
  })
  try {
    await Promise.race([connection.onConnect(patienceMs), refused])
    return [{ state: 'ok', text: { en: 'RabbitMQ answers', id: 'RabbitMQ menjawab' } }]
  } catch (error) {
    if (error instanceof Error) reason = error.message.replace(/^undefined: /, '')
    return [
      {
        state: 'bad',
        text: {
          en: `AMQP_URL ${withoutPassword(url)} cannot be reached: ${reason}`,
          id: `AMQP_URL ${withoutPassword(url)} tidak dapat dihubungi: ${reason}`,
        },
        mend: {
          en: 'start RabbitMQ, or correct address, user and virtual host; without AMQP_URL events stay in one process',
          id: 'nyalakan RabbitMQ, atau perbaiki alamat, pengguna, dan virtual host; tanpa AMQP_URL peristiwa tetap di satu proses',
        },
      },
    ]
  } finally {
    connection.unsafeDestroy()
  }
}
