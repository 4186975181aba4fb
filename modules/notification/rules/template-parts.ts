export type Language = 'id' | 'en'

export interface TemplateVariable {
  name: string
  /** May be absent; usable inside `{{#name}} … {{/name}}` only. */
  optional: boolean
  sample: { id: string; en: string }
}

export interface ShippedTemplate {
  key: string
  channel: 'whatsapp'
  body: Record<Language, string>
  variables: TemplateVariable[]
}

export function variable(name: string, id: string, en: string, optional = false): TemplateVariable {
  return { name, optional, sample: { id, en } }
}
