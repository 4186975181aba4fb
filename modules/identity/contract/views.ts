import { permissions } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { PASSWORD_MAX_LENGTH } from '../rules/password-length.ts'
import { ROLES, TENANT_ROLES } from '../rules/permissions.ts'

export const roleSchema = z.enum(ROLES)
export const tenantRoleSchema = z.enum(TENANT_ROLES)
export const localeSchema = z.enum(['id', 'en'])
export const permissionSchema = z.enum(permissions)
export const instantSchema = z.iso.datetime()

/** Folded to lower case, so that one person has one address. */
export const emailSchema = z
  .string()
  .trim()
  .max(254)
  .transform((text) => text.toLowerCase())
  .pipe(z.email())

export const nameSchema = z.string().trim().min(1).max(120)

/** Any text up to the limit, so that a bad password is refused by the rule with its reason and not as a bad field. */
export const passwordSchema = z
  .string()
  .min(1)
  .max(PASSWORD_MAX_LENGTH * 4)
