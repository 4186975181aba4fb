import { randomUUID } from 'node:crypto'
import type { Office, World } from '../support/world.ts'
import type { officeCalls } from './objects.ts'

type Call = ReturnType<typeof officeCalls>
type Json = Record<string, unknown>
const idOf = (value: unknown) => (value as { id: string }).id

interface RestOf {
  number: string
  word: string
  conversation: string
  office: Office
}

/** Notices, simulated telephones, and messages that could not be handled. */
export async function furnishRest(world: World, call: Call, of: RestOf) {
  const { number, word } = of
  const template = `khusus.${word.toLowerCase()}`
  await call('PUT', `/api/v1/notifications/templates/${template}`, { body: { body: `${word} halo` } })
  const notice = (dedupe_key: string) =>
    call('POST', '/api/v1/notifications', {
      body: { to: '6281300000066', template, dedupe_key, send_at: '2036-01-01T00:00:00Z' },
    })
  await notice(`${word}-1`)
  const notification = idOf(await notice(`${word}-2`))
  await call('GET', '/api/v1/simulator/numbers')
  const phone = await call('POST', '/api/v1/simulator/phones', { body: { name: word } })
  await call('POST', '/api/v1/simulator/phones', { body: { name: `${word} dua` } })
  const wa_id = String(phone['wa_id'])
  const chat = `/api/v1/simulator/phones/${wa_id}/chats/${number}`
  await call('POST', `${chat}/actions`, { body: { type: 'text', text: `${word} dari HP` } })
  const picture = await call('POST', `${chat}/attachments`, {
    body: {
      filename: `${word}.txt`,
      mime_type: 'text/plain',
      data: Buffer.from(word).toString('base64'),
      caption: word,
    },
  })
  const recording = idOf(
    await call('POST', '/api/v1/simulator/recordings', { body: { title: word, number_id: number, wa_id } }),
  )
  const script = { format: 'govconnect.chat', version: 1, title: word, phone_name: word, steps: [] }
  await call('POST', '/api/v1/simulator/recordings', { body: { file: script } })
  const run = idOf(
    await call('POST', '/api/v1/simulator/scenarios/lampu-mati/runs', { body: { number_id: number, wa_id } }),
  )
  await call('POST', `/api/v1/simulator/runs/${run}/stop`)
  const media = String((picture['media'] as Json)['id'])
  return {
    template,
    notification,
    wa_id,
    recording,
    media,
    run,
    letter: await parkLetter(world, of),
    parked: await parkMessage(world, of),
  }
}

async function parkMessage(world: World, { office, word }: RestOf): Promise<string> {
  const ids = [randomUUID(), randomUUID()]
  await world.services.db.systemPool.query(
    `insert into kernel.parked (tenant_id, id, type, key, payload, attempts, error, accepted_at, parked_at)
     select $1, id, 'tenants.record', $2, to_json($2::text), 5, $2, $4, $4 from unnest($3::uuid[]) as id`,
    [office.id, word, ids, world.clock.now()],
  )
  return ids[1]!
}

/** A reaction that cannot handle its event: an envelope of a version nobody knows. */
async function parkLetter(world: World, of: RestOf): Promise<string> {
  const letters: string[] = []
  for (let n = 0; n < 2; n++) {
    const id = randomUUID()
    const envelope = {
      id: randomUUID(),
      name: 'complaint.created',
      version: 99,
      tenant_id: of.office.id,
      key: of.conversation,
      occurred_at: world.clock.now().toISOString(),
      payload: { word: of.word },
    }
    await world.services.db.systemPool.query(
      `insert into kernel.dead_letters (id, subscription, tenant_id, event_id, name, key, envelope, error, attempts, parked_at)
       values ($1, 'notification.on-complaint.created', $2, $3, 'complaint.created', $4, $5, $6, 5, $7)`,
      [id, of.office.id, envelope.id, envelope.key, JSON.stringify(envelope), of.word, world.clock.now()],
    )
    letters.push(id)
  }
  return letters[1]!
}
