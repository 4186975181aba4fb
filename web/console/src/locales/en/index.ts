import { analytics } from './analytics.ts'
import { apiKeys } from './api-keys.ts'
import { assistant } from './assistant.ts'
import { audit } from './audit.ts'
import { auth, setup } from './auth.ts'
import { cases } from './cases.ts'
import { common, errors, roles, shell } from './common.ts'
import { home } from './home.ts'
import { inbox } from './inbox.ts'
import { office } from './office.ts'
import { queue, settings } from './settings.ts'
import { simulator } from './simulator.ts'
import { tenants } from './tenants.ts'

export const en = {
  common,
  errors,
  shell,
  roles,
  office,
  auth,
  setup,
  home,
  inbox,
  cases,
  simulator,
  assistant,
  audit,
  settings,
  queue,
  apiKeys,
  tenants,
  analytics,
}
