import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { arrivals } from './day/arrivals.ts'
import { atCounters } from './day/counters.ts'
import { evening } from './day/evening.ts'
import { Story } from './day/story.ts'
import { findBrowser } from './support.ts'

const browser = findBrowser()
const ensureWeb = new URL('../../scripts/ensure-web.ts', import.meta.url).pathname

/** A working day of the sample office, from pairing its devices to the first numbers of the next morning. */
describe.skipIf(!browser)('a day of an office in a browser', { timeout: 90_000 }, () => {
  let story: Story

  beforeAll(async () => {
    execFileSync(process.execPath, [ensureWeb])
    story = await Story.begin(browser ?? '')
  }, 120_000)
  // No page logs an error or breaks the content security policy; what a step brings with it, it forgives itself.
  afterEach(() => expect(story.world.complaints).toEqual([]))
  afterAll(() => story?.world.stop(), 30_000)

  describe('the morning', () => arrivals(() => story))
  describe('at the counters', () => atCounters(() => story))
  describe('the evening', () => evening(() => story))
})
