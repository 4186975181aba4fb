import { createHash } from 'node:crypto'
import { type GraphAnswer, graphError, parameterError, unknownObjectError } from '../rules/graph-error.ts'
import { mediaProblem } from '../rules/media-limits.ts'
import type { SimMedia } from '../rules/types.ts'
import { mediaUrl, mediaUrlMark } from './act.ts'
import { numericId, type Scene, type Simulation, sceneOf, traceId } from './simulation.ts'

export interface NewFile {
  number_id: string
  mime_type: string
  filename: string | null
  bytes: Uint8Array
}

/** Keeps a file under a new id, as an upload of the business or an attachment of a citizen. */
export async function storeMedia(scene: Scene, file: NewFile): Promise<SimMedia> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const media: SimMedia = { ...file, id: numericId(), sha256, at: scene.now }
  await scene.world.saveMedia(media)
  await scene.world.record({
    at: scene.now,
    kind: 'media.uploaded',
    number_id: file.number_id,
    detail: { media_id: media.id, mime_type: file.mime_type, bytes: file.bytes.length },
  })
  return media
}

/** `POST /{phone-number-id}/media`, multipart. */
export async function uploadMedia(sim: Simulation, numberId: string, form: FormData | null): Promise<GraphAnswer> {
  const owner = await sim.store.ownerOf('number', numberId)
  if (owner === undefined) return unknownObjectError('POST', numberId, traceId())
  if (form?.get('messaging_product') !== 'whatsapp')
    return parameterError('The parameter messaging_product is required.', traceId())
  const file = form.get('file')
  if (!(file instanceof File)) return parameterError('The parameter file is required.', traceId())
  const type = form.get('type')
  const mime = typeof type === 'string' && type !== '' ? type : file.type
  const problem = mediaProblem(mime, file.size)
  if (problem) return parameterError(problem, traceId())
  const bytes = new Uint8Array(await file.arrayBuffer())
  const media = await sim.store.inWorld(owner, (world) =>
    storeMedia(sceneOf(sim, owner, world), {
      number_id: numberId,
      mime_type: mime,
      filename: file.name || null,
      bytes,
    }),
  )
  return { status: 200, body: { id: media.id } }
}

/** `GET /{media-id}`: an address that works for five minutes. */
export async function describeMedia(sim: Simulation, mediaId: string): Promise<GraphAnswer | null> {
  const media = await findMedia(sim, mediaId)
  if (!media) return null
  return {
    status: 200,
    body: {
      messaging_product: 'whatsapp',
      url: mediaUrl(sim.config, media.id, sim.clock.now().getTime()),
      mime_type: media.mime_type,
      sha256: media.sha256,
      file_size: String(media.bytes.length),
      id: media.id,
    },
  }
}

/** `DELETE /{media-id}`. */
export async function removeMedia(sim: Simulation, mediaId: string): Promise<GraphAnswer> {
  const owner = await sim.store.ownerOf('media', mediaId)
  if (owner === undefined) return unknownObjectError('DELETE', mediaId, traceId())
  await sim.store.inWorld(owner, (world) => world.deleteMedia(mediaId))
  return { status: 200, body: { success: true } }
}

/** The file behind a short-lived address, or Meta's refusal. */
export async function downloadMedia(sim: Simulation, query: URLSearchParams): Promise<SimMedia | GraphAnswer> {
  const mediaId = query.get('mid') ?? ''
  const expires = Number(query.get('ext'))
  if (query.get('hash') !== mediaUrlMark(mediaId, expires))
    return { ...unknownObjectError('GET', mediaId, traceId()), status: 404 }
  if (sim.clock.now().getTime() >= expires * 1000)
    return { ...graphError(131052, 'The media URL has expired. Ask for a new one.', traceId()), status: 404 }
  const media = await findMedia(sim, mediaId, true)
  return media ?? { ...unknownObjectError('GET', mediaId, traceId()), status: 404 }
}

async function findMedia(sim: Simulation, mediaId: string, fetched = false): Promise<SimMedia | undefined> {
  const owner = await sim.store.ownerOf('media', mediaId)
  if (owner === undefined) return undefined
  return sim.store.inWorld(owner, async (world) => {
    const media = await world.media(mediaId)
    if (media && fetched)
      await world.record({
        at: sim.clock.now().getTime(),
        kind: 'media.fetched',
        number_id: media.number_id,
        detail: { media_id: mediaId },
      })
    return media
  })
}
