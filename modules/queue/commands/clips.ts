import { audit, refuse, type Tx } from '@govconnect/kernel'
import { clipNamesOf } from '../queries/devices.ts'
import { clipNames } from '../rules/voice/announcement.ts'
import { deleteClip, saveClip } from '../store/devices.ts'
import type { Work } from '../work.ts'

interface Named {
  language: 'id' | 'en'
  name: string
}

const largestBytes = 300 * 1024

/** Served with the display app; see scripts/make-voice.ts. */
const builtInUrlOf = ({ language, name }: Named) => `/display/voice/${language}/${name}.mp3`
const urlOf = ({ language, name }: Named) => `/api/v1/voice/${language}/${name}/audio`

/** The first bytes of each kind of sound we play. */
const beginnings: Record<string, (bytes: Buffer) => boolean> = {
  'audio/mpeg': (bytes) =>
    bytes.subarray(0, 3).toString('latin1') === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe0) === 0xe0),
  'audio/ogg': (bytes) => bytes.subarray(0, 4).toString('latin1') === 'OggS',
  'audio/wav': (bytes) =>
    bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WAVE',
}

/** The office's own voice. */
export const clips = {
  async list(tx: Tx, language: Named['language']) {
    const own = await clipNamesOf(tx, language)
    return {
      items: clipNames(language).map((name) => ({
        name,
        url: own.has(name) ? urlOf({ language, name }) : builtInUrlOf({ language, name }),
        own: own.has(name),
      })),
    }
  },

  async save(work: Work, named: Named, body: { data: string; mime_type: string }) {
    const { language, name } = named
    if (!clipNames(language).includes(name)) throw refuse('queue.clip_unknown', { name })
    const data = Buffer.from(body.data, 'base64')
    if (data.length > largestBytes || data.length < 12 || !beginnings[body.mime_type]?.(data))
      throw refuse('queue.clip_invalid')
    await saveClip(work.tx, { language, name, mimeType: body.mime_type, data }, new Date(work.now))
    note(work, 'queue.voice_clip_saved', named)
    return { name, url: urlOf(named) }
  },

  async remove(work: Work, named: Named): Promise<null> {
    if ((await deleteClip(work.tx, named.language, named.name)) === 0)
      throw refuse('queue.clip_unknown', { name: named.name })
    note(work, 'queue.voice_clip_removed', named)
    return null
  },
}

function note(work: Work, action: string, { language, name }: Named): void {
  if (work.asked)
    audit(work.tx, work.asked, { action, subject: { type: 'queue_voice_clip', id: `${language}/${name}` } })
}
