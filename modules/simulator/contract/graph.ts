import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'

/** Largest upload Meta takes (documents), and room for the form around it. */
const maxBodyBytes = 101 * 1024 * 1024

const common = {
  on: ['root'],
  access: 'public',
  tenant: false,
  raw: true,
  ratePerMinute: false,
  maxBodyBytes,
} as const
const objectParams = z.object({ version: z.string(), id: z.string() })
const edgeParams = objectParams.extend({ edge: z.string() })
const response = z.record(z.string(), z.unknown())

/** The simulated Graph API, in Meta's shapes: bearer token, Meta's errors, no problem documents. */
export const graphPostEdge = defineEndpoint({
  ...common,
  id: 'simulator.graphPostEdge',
  method: 'POST',
  path: '/graph/{version}/{id}/{edge}',
  summary: 'Simulated Graph API: messages, media upload',
  params: edgeParams,
  response,
})

export const graphGetEdge = defineEndpoint({
  ...common,
  id: 'simulator.graphGetEdge',
  method: 'GET',
  path: '/graph/{version}/{id}/{edge}',
  summary: 'Simulated Graph API: message templates',
  params: edgeParams,
  response,
})

export const graphGet = defineEndpoint({
  ...common,
  id: 'simulator.graphGet',
  method: 'GET',
  path: '/graph/{version}/{id}',
  summary: 'Simulated Graph API: media address, media bytes, phone number',
  params: objectParams,
  response,
})

export const graphDelete = defineEndpoint({
  ...common,
  id: 'simulator.graphDelete',
  method: 'DELETE',
  path: '/graph/{version}/{id}',
  summary: 'Simulated Graph API: delete media',
  params: objectParams,
  response,
})
