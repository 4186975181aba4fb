import { afterAll, describe, expect, it } from 'vitest'
import { isTest, type Rule } from './rule.ts'
import { rules } from './rules.ts'
import { fileLines, functionLines, functionsOf, machinePathsIn } from './shape.ts'
import { parseSource, readOtherTexts, readSources, type Source } from './source.ts'

const sources = readSources()

function findingsOf(rule: Rule, source: Source): string[] {
  return rule.check(source).map(({ line, what }) => `${source.path}:${line} ${what}`)
}

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  it(`holds in the whole repository. ${rule.why}`, () => {
    const looked = sources.filter(({ path }) => rule.applies(path) && !rule.exceptions?.[path])
    expect(looked.flatMap((source) => findingsOf(rule, source))).toEqual([])
  })

  it('needs each of its exceptions', () => {
    const needless = Object.keys(rule.exceptions ?? {}).filter((path) => {
      const source = sources.find((one) => one.path === path)
      return source === undefined || rule.check(source).length === 0
    })
    expect(needless).toEqual([])
  })

  it.each(rule.bad)('refuses in %s: %s', (path, text) => {
    expect(rule.applies(path)).toBe(true)
    expect(findingsOf(rule, parseSource(path, text))).not.toEqual([])
  })

  it.each(rule.good)('lets pass in %s: %s', (path, text) => {
    expect(rule.applies(path) ? findingsOf(rule, parseSource(path, text)) : []).toEqual([])
  })
})

describe('documents, SQL and configuration', () => {
  it('name no path of one machine', () => {
    const found = readOtherTexts().flatMap(({ path, text }) =>
      machinePathsIn(text).map(({ line, what }) => `${path}:${line} ${what}`),
    )
    expect(found).toEqual([])
  })
})

describe('the sources', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(100)
  })
})

/** Above the aim and below the limit: shown, not refused. */
afterAll(() => {
  const long = sources.filter(({ path, lines }) => lines > fileLines.aim && !isTest(path))
  const longFunctions = sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) => functionsOf(source).filter(({ lines }) => lines > functionLines.aim))
  if (long.length > 0)
    console.info(long.map(({ path, lines }) => `${path}: ${lines} lines, aim ${fileLines.aim}`).join('\n'))
  if (longFunctions.length > 0) console.info(`${longFunctions.length} functions above ${functionLines.aim} lines`)
})
