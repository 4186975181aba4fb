import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { meView } from './session.ts'
import { emailSchema, instantSchema, nameSchema, passwordSchema } from './views.ts'

/** `first-admin`: printed at first start; `invitation`: a new colleague; `password-reset`: handed out by an admin. */
export const linkKindSchema = z.enum(['first-admin', 'invitation', 'password-reset'])
export type LinkKind = z.infer<typeof linkKindSchema>

const tokenSchema = z.string().min(20).max(200)

/** Whether the installation still waits for its first platform admin. */
export const getSetupStatus = defineEndpoint({
  id: 'identity.getSetupStatus',
  method: 'GET',
  on: ['api'],
  path: '/identity/setup',
  summary: 'Whether a first admin is still needed',
  access: 'public',
  tenant: false,
  response: z.object({ needed: z.boolean() }),
})

/** What a one-time link is for. The token travels in the body: addresses end up in logs. */
export const checkLink = defineEndpoint({
  id: 'identity.checkLink',
  method: 'POST',
  on: ['api'],
  path: '/identity/links/check',
  summary: 'What a one-time link is for',
  access: 'public',
  tenant: false,
  ratePerMinute: 60,
  body: z.object({ token: tokenSchema }),
  response: z.object({
    kind: linkKindSchema,
    /** Already known for an invitation or a reset; null for the first admin, who gives both. */
    name: z.string().nullable(),
    email: z.string().nullable(),
    expires_at: instantSchema,
  }),
  refusals: ['identity.link_invalid'],
})

/**
 * Uses a one-time link: sets the password, for the first admin also name and address, and signs in (cookie). A link works once, for 24 h
 * (invitation: 7 days).
 */
export const redeemLink = defineEndpoint({
  id: 'identity.redeemLink',
  method: 'POST',
  on: ['api'],
  path: '/identity/links/redeem',
  summary: 'Use a one-time link and sign in',
  access: 'public',
  tenant: false,
  maxBodyBytes: 8_192,
  ratePerMinute: 30,
  body: z.object({
    token: tokenSchema,
    password: passwordSchema,
    /** Needed for the first admin; for an invitation it replaces the name the admin typed. */
    name: nameSchema.optional(),
    /** Needed for the first admin, ignored otherwise. */
    email: emailSchema.optional(),
    /** First admin only: also become tenant admin of the sample tenant and start there. */
    join_sample_tenant: z.boolean().default(true),
  }),
  response: meView,
  refusals: [
    'identity.link_invalid',
    'identity.weak_password',
    'identity.name_and_email_needed',
    'identity.email_taken',
  ],
})
