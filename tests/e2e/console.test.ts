import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibility, frontPages } from './accessibility.ts'
import { analytics } from './analytics.ts'
import { caching } from './caching.ts'
import { counters } from './counters.ts'
import { devices } from './devices.ts'
import { journey } from './journey.ts'
import { keys } from './keys.ts'
import { languages } from './languages.ts'
import { liveness } from './liveness.ts'
import { offices } from './offices.ts'
import { places } from './places.ts'
import { policies } from './policies.ts'
import { findBrowser, startWorld, type World } from './support.ts'

const browser = findBrowser()
const ensureWeb = new URL('../../scripts/ensure-web.ts', import.meta.url).pathname

/** One installation from its first start on: the order of the parts is the order of its life. */
describe.skipIf(!browser)('the console in a browser', { timeout: 60_000 }, () => {
  let world: World

  beforeAll(async () => {
    execFileSync(process.execPath, [ensureWeb])
    world = await startWorld(browser ?? '')
  }, 120_000)
  afterAll(() => world?.stop(), 30_000)

  describe('before the first sign-in', () => frontPages(() => world))
  describe('the first day', () => journey(() => world))
  describe('API keys', () => keys(() => world))
  describe('offices', () => offices(() => world))
  // From here on the installation's clock is ahead of the browsers'.
  describe('counters', () => counters(() => world))
  describe('places', () => places(() => world))
  describe('devices', () => devices(() => world))
  describe('policies', () => policies(() => world))
  describe('analytics', () => analytics(() => world))
  describe('accessibility', () => accessibility(() => world))
  describe('languages', () => languages(() => world))
  describe('liveness', () => liveness(() => world))
  describe('caching', () => caching(() => world))

  it('no page logged an error or broke the content security policy', () => {
    expect(world.complaints).toEqual([])
  })
})
