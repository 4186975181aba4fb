import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { en as firstEn } from '../../web/console/src/locales/en/index.ts'
import { lines as linesEn } from '../../web/console/src/locales/en/lines.ts'
import { id as firstId } from '../../web/console/src/locales/id/index.ts'
import { lines as linesId } from '../../web/console/src/locales/id/lines.ts'
import { desk, handset, type Language, type World, whole } from './support.ts'

const texts = { id: { ...firstId, ...linesId }, en: { ...firstEn, ...linesEn } }
const paths = [
  '/',
  '/inbox',
  '/kasus',
  '/loket',
  '/pengawas',
  '/simulator',
  '/antrean',
  '/audit',
  '/pengaturan',
  '/pengaturan?tab=security',
]
const office = `/tenants/${SAMPLE_TENANT.id}`
const more = [
  '/pengaturan?tab=channels',
  '/pengaturan?tab=health',
  '/pengaturan?tab=keys&ended=true',
  '/tenants',
  '/tenants?q=zzz',
  office,
  '/tenants/suka-jadi',
  `${office}?tab=parked`,
  '/tempat',
  ...['areas', 'services', 'counters', 'skills', 'holidays'].map((tab) => `/tempat?tab=${tab}`),
  '/perangkat',
  '/perangkat?tab=config',
  '/perangkat?tab=voice',
  '/kebijakan',
  '/tidak-ada',
]
const navigation = [
  'home',
  'inbox',
  'cases',
  'desk',
  'supervisor',
  'simulator',
  'queue',
  'tenants',
  'analytics',
  'places',
  'devices',
  'policies',
  'audit',
  'settings',
] as const

/** With one language chosen, nothing of the other is left on the screen. */
export function languages(world: () => World): void {
  for (const language of ['id', 'en'] as const)
    for (const [screen, viewport] of Object.entries({ desk, phone: handset }))
      it(`${screen}, ${language}: every label is in the chosen language`, async () => {
        const context = await world().person({ as: world().admin, viewport, language })
        const page = await context.newPage()
        const foreign = foreignWords(language)
        const found: string[] = []
        for (const path of [...paths, ...more])
          for (const words of await wordsOn(page, path))
            if (isName(words) || foreign.some((pattern) => pattern.test(words))) found.push(`${path}: ${words}`)
        expect(found).toEqual([])
        if (viewport === desk) expect(await railOf(page)).toEqual(navigation.map((name) => texts[language].shell[name]))
        await context.close()
      })
}

const leaves = (tree: object): string[] =>
  Object.values(tree).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? leaves(value) : [],
  )

/** The name of a text whose words are not there: a part that comes with another page, or nobody's. */
const isName = (words: string) => {
  const [part = '', ...rest] = words.split('.')
  return rest.length > 0 && Object.hasOwn(texts.id, part) && /^[\w.]+$/.test(words)
}

/** Every text of the other language that is no text of this one; a placeholder stands for anything. */
function foreignWords(language: Language): RegExp[] {
  const own = new Set(leaves(texts[language]))
  return leaves(texts[language === 'id' ? 'en' : 'id'])
    .filter((text) => !own.has(text) && /\p{L}{3}/u.test(text.replaceAll(/{{.*?}}/g, '')))
    .map((text) => {
      const parts = text.split(/{{.*?}}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      return new RegExp(`^${parts.join('.+')}$`, 'u')
    })
}

async function wordsOn(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  await whole(page)
  return labels(page)
}

/** All texts and names on the page, without what citizens and officers wrote, and what says itself that it is of another language. */
const labels = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const written = 'ol[aria-live] li, article li, main li a, blockquote, main [lang], tbody td, code, script, style'
    const found: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(written)) found.push(node.textContent ?? '')
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      for (const element of document.querySelectorAll(`body [${name}]`)) found.push(element.getAttribute(name) ?? '')
    return [...new Set(found.map((text) => text.trim()).filter((text) => text !== ''))]
  })

async function railOf(page: Page): Promise<string[]> {
  await page.goto('/')
  const links = page.getByRole('navigation').getByRole('link')
  await links.first().waitFor()
  return (await links.allInnerTexts()).map((text) => text.split('\n')[0] ?? '')
}
