import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { language } from './fields.ts'

/** Clips of the office's own voice, in place of the built-in ones; a clip that is missing is spoken by the built-in voice. */
export const clipName = z.string().regex(/^[a-z0-9_]{1,40}$/)
export const listClips = defineEndpoint({
  id: 'queue.listClips',
  method: 'GET',
  on: ['api'],
  path: '/voice/{language}',
  summary: 'Clips of the own voice, and which are needed',
  access: 'board.read',
  params: z.object({ language }),
  response: z.object({ items: z.array(z.object({ name: clipName, url: z.string(), own: z.boolean() })) }),
})

export const saveClip = defineEndpoint({
  id: 'queue.saveClip',
  method: 'PUT',
  on: ['api'],
  path: '/voice/{language}/{name}',
  summary: 'Uploads one clip (MP3, Ogg or WAV, at most 300 KB)',
  access: 'lines.configure',
  params: z.object({ language, name: clipName }),
  body: z.object({ data: z.base64().max(420_000), mime_type: z.enum(['audio/mpeg', 'audio/ogg', 'audio/wav']) }),
  response: z.object({ name: clipName, url: z.string() }),
  refusals: ['queue.clip_unknown', 'queue.clip_invalid'],
})

export const deleteClip = defineEndpoint({
  id: 'queue.deleteClip',
  method: 'DELETE',
  on: ['api'],
  path: '/voice/{language}/{name}',
  summary: 'Takes an own clip away; the built-in one is spoken again',
  access: 'lines.configure',
  status: 204,
  params: z.object({ language, name: clipName }),
  response: z.null(),
  refusals: ['queue.clip_unknown'],
})

export const readClip = defineEndpoint({
  id: 'queue.readClip',
  method: 'GET',
  on: ['api'],
  path: '/voice/{language}/{name}/audio',
  summary: 'The sound of an own clip',
  access: 'board.read',
  params: z.object({ language, name: clipName }),
  raw: true,
  response: z.string().describe('audio'),
  refusals: ['queue.clip_unknown'],
})
