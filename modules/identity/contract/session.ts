import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import {
  emailSchema,
  instantSchema,
  localeSchema,
  nameSchema,
  passwordSchema,
  permissionSchema,
  roleSchema,
} from './views.ts'

/** The signed-in person, where they act now and what they may do there. */
export const meView = z
  .object({
    staff: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      locale: localeSchema,
      platform_admin: z.boolean(),
    }),
    session: z.object({ id: z.uuid(), expires_at: instantSchema }),
    /** Tenants the person may switch to; a platform admin may switch to any. */
    tenants: z.array(
      z.object({ id: z.uuid(), slug: z.string(), name: z.string(), zone: z.string(), role: roleSchema }),
    ),
    /** Where they act now; null for somebody who belongs to no tenant. */
    tenant: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), zone: z.string() }).nullable(),
    role: roleSchema.nullable(),
    permissions: z.array(permissionSchema),
  })
  .meta({ id: 'Me', description: 'The signed-in person' })
export type MeView = z.infer<typeof meView>

/** A place where the person is signed in. */
export const sessionView = z
  .object({
    id: z.uuid(),
    created_at: instantSchema,
    /** To about a minute; null when nothing was asked since signing in. */
    last_seen_at: instantSchema.nullable(),
    expires_at: instantSchema,
    ip: z.string().nullable(),
    user_agent: z.string().nullable(),
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'Session' })
export type SessionView = z.infer<typeof sessionView>

/** Signs in and sets the session cookie. Wrong address and wrong password give the same refusal. */
export const signIn = defineEndpoint({
  id: 'identity.signIn',
  method: 'POST',
  on: ['api'],
  path: '/identity/sign-in',
  summary: 'Sign in by email and password',
  description: 'Sets an http-only session cookie. After several failures the next attempt has to wait (Retry-After).',
  access: 'public',
  tenant: false,
  maxBodyBytes: 8_192,
  body: z.object({
    email: emailSchema,
    password: passwordSchema,
    /** Stay signed in for 14 days; otherwise until the browser closes, at most one day. */
    remember: z.boolean().default(false),
  }),
  response: meView,
  refusals: ['identity.wrong_credentials', 'identity.locked_out'],
})

/** Ends the session of the cookie. Also answers 204 where there is none. */
export const signOut = defineEndpoint({
  id: 'identity.signOut',
  method: 'POST',
  on: ['api'],
  path: '/identity/sign-out',
  summary: 'Sign out',
  access: 'public',
  tenant: false,
  response: z.void(),
  status: 204,
})

/** Who is signed in; 401 when nobody is. */
export const getMe = defineEndpoint({
  id: 'identity.getMe',
  method: 'GET',
  on: ['api'],
  path: '/identity/me',
  summary: 'Who you are, your tenants and permissions',
  access: 'signed-in',
  tenant: false,
  response: meView,
  refusals: ['identity.person_needed'],
})

/** Acts in another tenant from now on, in this session. */
export const switchTenant = defineEndpoint({
  id: 'identity.switchTenant',
  method: 'POST',
  on: ['api'],
  path: '/identity/me/tenant',
  summary: 'Switch to another tenant',
  access: 'signed-in',
  tenant: false,
  body: z.object({ tenant_id: z.uuid() }),
  response: meView,
  refusals: ['identity.not_a_member', 'identity.person_needed'],
})

/** Changes the own name or language. */
export const updateProfile = defineEndpoint({
  id: 'identity.updateProfile',
  method: 'PATCH',
  on: ['api'],
  path: '/identity/me',
  summary: 'Change your name or language',
  access: 'signed-in',
  tenant: false,
  body: z.object({ name: nameSchema.optional(), locale: localeSchema.optional() }),
  response: meView,
  refusals: ['identity.person_needed'],
})

/** Changes the own password and ends every other session of the person. */
export const changePassword = defineEndpoint({
  id: 'identity.changePassword',
  method: 'POST',
  on: ['api'],
  path: '/identity/me/password',
  summary: 'Change your password',
  access: 'signed-in',
  tenant: false,
  maxBodyBytes: 8_192,
  body: z.object({ current_password: passwordSchema, new_password: passwordSchema }),
  response: meView,
  refusals: ['identity.wrong_password', 'identity.locked_out', 'identity.weak_password', 'identity.person_needed'],
})

/** Where the person is signed in, newest first. */
export const listSessions = defineEndpoint({
  id: 'identity.listSessions',
  method: 'GET',
  on: ['api'],
  path: '/identity/me/sessions',
  summary: 'Where you are signed in',
  access: 'signed-in',
  tenant: false,
  response: z.object({ items: z.array(sessionView) }),
  refusals: ['identity.person_needed'],
})

/** Ends one of the own sessions, effective everywhere within one second. */
export const revokeSession = defineEndpoint({
  id: 'identity.revokeSession',
  method: 'DELETE',
  on: ['api'],
  path: '/identity/me/sessions/{id}',
  summary: 'End one of your sessions',
  access: 'signed-in',
  tenant: false,
  params: z.object({ id: z.uuid() }),
  response: z.void(),
  status: 204,
  refusals: ['identity.session_not_found', 'identity.person_needed'],
})

/** Who a session belongs to, as the HTTP shell of a process needs it. */
export const staffPrincipal = z.object({
  kind: z.literal('staff'),
  id: z.uuid(),
  name: z.string(),
  locale: localeSchema,
  tenantId: z.uuid().nullable(),
  role: roleSchema.nullable(),
  permissions: z.array(permissionSchema),
  sessionId: z.uuid(),
})
export type StaffPrincipal = z.infer<typeof staffPrincipal>

/** For processes without this module: the people behind the values of session cookies, in their order; null for none. Never answered from a cache here. */
export const resolveSessions = defineEndpoint({
  id: 'identity.resolveSessions',
  method: 'POST',
  on: ['internal'],
  path: '/identity/resolve-sessions',
  summary: 'Who session cookies belong to',
  access: 'internal',
  tenant: false,
  ratePerMinute: false,
  body: z.object({ cookies: z.array(z.string().min(1).max(512)).min(1).max(200) }),
  response: z.object({ principals: z.array(staffPrincipal.nullable()) }),
})

/** For modules: tenants a person may act in; `all` for a platform admin. */
export const tenantsOfStaff = defineEndpoint({
  id: 'identity.tenantsOfStaff',
  method: 'GET',
  on: ['internal'],
  path: '/identity/staff/{id}/tenants',
  summary: 'Tenants a person may act in',
  access: 'internal',
  tenant: false,
  ratePerMinute: false,
  params: z.object({ id: z.uuid() }),
  response: z.object({ all: z.boolean(), tenant_ids: z.array(z.uuid()) }),
})
