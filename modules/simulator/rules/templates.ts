import { type Check, listAt, objectAt, textAt } from './check.ts'
import type { JsonObject } from './types.ts'

export interface MessageTemplate {
  id: string
  name: string
  language: string
  category: 'UTILITY' | 'MARKETING' | 'AUTHENTICATION'
  status: 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED'
  components: JsonObject[]
}

function template(id: string, name: string, language: string, body: string): MessageTemplate {
  const components = [{ type: 'BODY', text: body }]
  return { id, name, language, category: 'UTILITY', status: 'APPROVED', components }
}

/** Templates that every simulated business account has. */
export const sampleTemplates: readonly MessageTemplate[] = [
  template('1192339204654001', 'hello_world', 'en_US', 'Hello World'),
  template(
    '1192339204654002',
    'status_laporan',
    'id',
    'Halo {{1}}, laporan Anda {{2}} sekarang: {{3}}. Balas pesan ini bila ada pertanyaan.',
  ),
  template(
    '1192339204654003',
    'status_laporan',
    'en',
    'Hello {{1}}, your report {{2}} is now: {{3}}. Reply to this message with any question.',
  ),
  template(
    '1192339204654004',
    'status_layanan',
    'id',
    'Halo {{1}}, permohonan {{2}} sekarang: {{3}}. Balas pesan ini bila ada pertanyaan.',
  ),
  template(
    '1192339204654005',
    'lanjut_percakapan',
    'id',
    'Halo {{1}}, kami punya kabar tentang percakapan Anda. Balas pesan ini untuk melanjutkan.',
  ),
]

/** Checks a template message against the account's templates. */
export function checkTemplate(content: JsonObject, known: readonly MessageTemplate[]): Check {
  const name = textAt(content, 'name') ?? ''
  const language = textAt(objectAt(content, 'language'), 'code') ?? ''
  const found = known.find((one) => one.name === name && one.language === language)
  if (!found || found.status === 'REJECTED' || found.status === 'PENDING')
    return { code: 132001, details: `template name (${name}) does not exist in ${language}` }
  if (found.status === 'PAUSED') return { code: 132015, details: `template ${name} is paused` }
  const expected = placeholdersOf(bodyOf(found))
  const given = bodyParameters(content).length
  if (expected !== given)
    return {
      code: 132000,
      details: `body: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
    }
  return null
}

/** The text the phone shows: the template's body with its parameters filled in. */
export function templateText(content: JsonObject, known: readonly MessageTemplate[]): string {
  const name = textAt(content, 'name')
  const language = textAt(objectAt(content, 'language'), 'code')
  const found = known.find((one) => one.name === name && one.language === language)
  if (!found) return name ?? ''
  const values = bodyParameters(content).map((parameter) => textAt(parameter, 'text') ?? '')
  return bodyOf(found).replace(/\{\{(\d+)\}\}/g, (whole, index: string) => values[Number(index) - 1] ?? whole)
}

function bodyOf(of: MessageTemplate): string {
  return (
    textAt(
      of.components.find((component) => component.type === 'BODY'),
      'text',
    ) ?? ''
  )
}

function placeholdersOf(body: string): number {
  return new Set(body.match(/\{\{\d+\}\}/g) ?? []).size
}

function bodyParameters(content: JsonObject): unknown[] {
  const body = listAt(content, 'components').find((component) => textAt(component, 'type')?.toLowerCase() === 'body')
  return listAt(body, 'parameters')
}
