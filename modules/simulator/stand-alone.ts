/**
 * The simulated WhatsApp as a program of its own, in memory: chaos tests, benchmarks and parity runs start it beside the
 * product, so that its journal outlives the product being killed and can judge it.
 *
 *   node modules/simulator/stand-alone.ts --port 4010 --webhook http://127.0.0.1:3000/webhook/whatsapp --secret s
 *
 * Started with an IPC channel (`fork`) it sends `{ port }` when it listens, and ends with its parent.
 */
import { appendFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startFakeGraph } from './memory-server.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: '127.0.0.1' },
    /** Where webhooks go; may be set later by `POST /control/webhook`. */
    webhook: { type: 'string' },
    secret: { type: 'string', default: 'simulator-secret' },
    /** The only bearer token that is taken; any when left out. */
    token: { type: 'string' },
    /** Phone number id and display number, `id:digits`; may be given more than once. */
    number: { type: 'string', multiple: true, default: ['106540352242922:6281100000001'] },
    /** Business account id of the numbers. */
    account: { type: 'string', default: '102290129340398' },
    /** File that every journal entry is appended to, one JSON a line. */
    journal: { type: 'string' },
  },
})

const journalFile = values.journal
const server = await startFakeGraph({
  port: Number(values.port),
  host: values.host,
  webhookUrl: values.webhook,
  appSecret: values.secret,
  token: values.token,
  numbers: values.number.map((one) => {
    const [id = '', digits = ''] = one.split(':')
    return { id, display_phone: digits || '6281100000001', account_id: values.account, name: 'Kota Contoh' }
  }),
  onRecord: journalFile ? (entry) => appendFileSync(journalFile, `${JSON.stringify(entry)}\n`) : undefined,
})

process.send?.({ port: server.port })
process.stdout.write(`simulated WhatsApp on ${server.url}\n`)
const end = () => void server.stop().then(() => process.exit(0))
process.on('disconnect', end)
process.on('SIGTERM', end)
process.on('SIGINT', end)
