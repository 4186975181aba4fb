// All laws a machine can check, in the order they are reported.
import { importRule } from './imports.ts'
import { clockRule, crossTenantRule, environmentRule, pureRule, sqlRule } from './purity.ts'
import type { Rule } from './rule.ts'
import {
  anyRule,
  fileSizeRule,
  functionSizeRule,
  laterRule,
  machineRule,
  namedExportRule,
  nameRule,
  parameterRule,
  suppressionRule,
} from './shape.ts'

export const rules: readonly Rule[] = [
  importRule,
  pureRule,
  clockRule,
  environmentRule,
  sqlRule,
  crossTenantRule,
  fileSizeRule,
  functionSizeRule,
  parameterRule,
  nameRule,
  namedExportRule,
  laterRule,
  suppressionRule,
  anyRule,
  machineRule,
]
