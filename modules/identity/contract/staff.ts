import { defineEndpoint, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { emailSchema, instantSchema, nameSchema, tenantRoleSchema } from './views.ts'

/** A member of the tenant's staff. */
export const staffView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: tenantRoleSchema,
    /** Since when the person may not enter this tenant; null while they may. */
    disabled_at: instantSchema.nullable(),
    /** True until the invitation is used. */
    invited: z.boolean(),
    /** In any tenant, to about a minute. */
    last_seen_at: instantSchema.nullable(),
    created_at: instantSchema,
  })
  .meta({ id: 'StaffMember' })
export type StaffView = z.infer<typeof staffView>

/** A link to hand over in person or by chat; shown once, stored hashed. `path` is added to the installation's address. */
const linkView = z.object({ path: z.string(), expires_at: instantSchema })

const staffParams = z.object({ id: z.uuid() })

/** Staff of the tenant, by name. */
export const listStaff = defineEndpoint({
  id: 'identity.listStaff',
  method: 'GET',
  on: ['api', 'internal'],
  path: '/staff',
  summary: 'Staff of the tenant',
  access: 'staff.read',
  query: pageQuery.extend({
    /** Part of a name or address. */
    q: z.string().trim().max(80).optional(),
    include_disabled: z.stringbool().default(false),
  }),
  response: page(staffView),
  refusals: ['cursor.invalid'],
})

/** One member of the tenant's staff; one of another tenant answers 404. */
export const getStaff = defineEndpoint({
  id: 'identity.getStaff',
  method: 'GET',
  on: ['api', 'internal'],
  path: '/staff/{id}',
  summary: 'One member of staff',
  access: 'staff.read',
  params: staffParams,
  response: staffView,
  refusals: ['identity.staff_not_found'],
})

/** Adds a person to the tenant. Somebody new gets an invitation link; somebody who already has an account signs in as before (`invitation` null). */
export const createStaff = defineEndpoint({
  id: 'identity.createStaff',
  method: 'POST',
  on: ['api'],
  path: '/staff',
  summary: 'Add a member of staff',
  access: 'staff.write',
  status: 201,
  body: z.object({ name: nameSchema, email: emailSchema, role: tenantRoleSchema }),
  response: z.object({ staff: staffView, invitation: linkView.nullable() }),
  refusals: ['identity.already_member', 'identity.role_above_own'],
})

/** Changes role or access of a colleague, effective within one second, in open sessions too. */
export const updateStaff = defineEndpoint({
  id: 'identity.updateStaff',
  method: 'PATCH',
  on: ['api'],
  path: '/staff/{id}',
  summary: 'Change role or access of a colleague',
  access: 'staff.write',
  params: staffParams,
  body: z.object({ role: tenantRoleSchema.optional(), disabled: z.boolean().optional() }),
  response: staffView,
  refusals: [
    'identity.staff_not_found',
    'identity.own_membership',
    'identity.role_above_own',
    'identity.last_tenant_admin',
  ],
})

/** A link by which a colleague sets a new password. Only for people of this tenant alone; a platform admin may for anybody. */
export const createPasswordLink = defineEndpoint({
  id: 'identity.createPasswordLink',
  method: 'POST',
  on: ['api'],
  path: '/staff/{id}/password-link',
  summary: 'Make a link to set a new password',
  access: 'staff.write',
  status: 201,
  params: staffParams,
  response: linkView,
  refusals: ['identity.staff_not_found', 'identity.role_above_own', 'identity.account_shared'],
})

/** Ends all sessions of a colleague that act in this tenant now, effective within one second. */
export const signOutStaff = defineEndpoint({
  id: 'identity.signOutStaff',
  method: 'POST',
  on: ['api'],
  path: '/staff/{id}/sign-out',
  summary: 'End the sessions of a colleague',
  access: 'staff.write',
  params: staffParams,
  response: z.object({ ended: z.number().int() }),
  refusals: ['identity.staff_not_found', 'identity.role_above_own'],
})
