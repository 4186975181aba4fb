import { defineEndpoint, page, pageQuery, permissions } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { instantSchema, nameSchema, permissionSchema } from './views.ts'

/** What a key may hold: never the platform. */
const scopeSchema = z.enum(permissions).exclude(['platform.admin'])

const isOrigin = (text: string) => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text
}
/** `https://portal.example`, as a browser sends it. */
const originSchema = z.string().max(200).refine(isOrigin, 'an origin such as https://portal.example')

/** A key of a program, without its secret. */
export const apiKeyView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** First part of the key, to tell keys apart. */
    prefix: z.string(),
    scopes: z.array(permissionSchema),
    /** Web pages that may use the key from a browser; none where empty. */
    allowed_origins: z.array(z.string()),
    created_by: z.object({ id: z.string(), name: z.string().nullable() }),
    created_at: instantSchema,
    /** Null: until revoked. */
    expires_at: instantSchema.nullable(),
    /** To about a minute. */
    last_used_at: instantSchema.nullable(),
    revoked_at: instantSchema.nullable(),
    /** The key this one took over from. */
    replaces: z.uuid().nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKeyView = z.infer<typeof apiKeyView>

/** `secret` is shown this once: send it as `Authorization: Bearer <secret>`. */
const newApiKeyView = z.object({ key: apiKeyView, secret: z.string() })
const keyParams = z.object({ id: z.uuid() })

/** Keys of the tenant, newest first; revoked and expired ones too. */
export const listApiKeys = defineEndpoint({
  id: 'identity.listApiKeys',
  method: 'GET',
  on: ['api'],
  path: '/api-keys',
  summary: 'API keys of the tenant',
  access: 'tenant.admin',
  query: pageQuery,
  response: page(apiKeyView),
  refusals: ['cursor.invalid'],
})

/** Makes a key with rights its maker holds. The secret is shown once. */
export const createApiKey = defineEndpoint({
  id: 'identity.createApiKey',
  method: 'POST',
  on: ['api'],
  path: '/api-keys',
  summary: 'Make an API key',
  access: 'tenant.admin',
  status: 201,
  body: z.object({
    name: nameSchema,
    scopes: z.array(scopeSchema).min(1).max(permissions.length),
    allowed_origins: z.array(originSchema).max(20).default([]),
    expires_at: instantSchema.nullable().default(null),
  }),
  response: newApiKeyView,
  refusals: ['identity.scope_above_own', 'identity.expiry_past'],
})

/** Makes a new secret for a key; the old one works for `overlap_seconds` more (24 h unless told, 0 for not at all). */
export const rotateApiKey = defineEndpoint({
  id: 'identity.rotateApiKey',
  method: 'POST',
  on: ['api'],
  path: '/api-keys/{id}/rotate',
  summary: 'Replace the secret of an API key',
  access: 'tenant.admin',
  status: 201,
  params: keyParams,
  body: z.object({
    overlap_seconds: z
      .number()
      .int()
      .min(0)
      .max(30 * 86_400)
      .default(86_400),
  }),
  response: newApiKeyView,
  refusals: ['identity.api_key_not_found', 'identity.api_key_ended', 'identity.scope_above_own'],
})

/** Ends a key for good, effective everywhere within two seconds. */
export const revokeApiKey = defineEndpoint({
  id: 'identity.revokeApiKey',
  method: 'DELETE',
  on: ['api'],
  path: '/api-keys/{id}',
  summary: 'Revoke an API key',
  access: 'tenant.admin',
  status: 204,
  params: keyParams,
  response: z.void(),
  refusals: ['identity.api_key_not_found'],
})

/** For processes without this module: who a key acts as, or null. Never answered from a cache here. */
export const resolveApiKey = defineEndpoint({
  id: 'identity.resolveApiKey',
  method: 'POST',
  on: ['internal'],
  path: '/identity/resolve-api-key',
  summary: 'Who an API key acts as',
  access: 'internal',
  tenant: false,
  ratePerMinute: false,
  body: z.object({ secret: z.string().min(1).max(128) }),
  response: z.object({
    principal: z
      .object({
        kind: z.literal('api_key'),
        id: z.uuid(),
        name: z.string(),
        tenantId: z.uuid(),
        permissions: z.array(permissionSchema),
        allowedOrigins: z.array(z.string()),
      })
      .nullable(),
  }),
})

/** For the answer to a browser's preflight, which names no key: whether any living key is meant for pages of this origin. */
export const resolveOrigin = defineEndpoint({
  id: 'identity.resolveOrigin',
  method: 'POST',
  on: ['internal'],
  path: '/identity/resolve-origin',
  summary: 'Whether a key allows pages of an origin',
  access: 'internal',
  tenant: false,
  ratePerMinute: false,
  body: z.object({ origin: z.string().min(1).max(200) }),
  response: z.object({ allowed: z.boolean() }),
})
