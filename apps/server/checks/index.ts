// What the doctor looks at, in the order of its report.
import type { Check } from '../doctor.ts'
import { checkBroker } from './broker.ts'
import { checkBrowser } from './browser.ts'
import { checkDatabase } from './database.ts'
import { checkDisk } from './disk.ts'
import { checkNode } from './node.ts'
import { checkPort } from './port.ts'
import { checkSettings } from './settings.ts'

export const checks: readonly Check[] = [
  checkNode,
  checkSettings,
  checkDisk,
  checkPort,
  checkDatabase,
  checkBroker,
  checkBrowser,
]
