import { audit, emit, refuse } from '@govconnect/kernel'
import { refuseMissing, type Work } from './commands.ts'
import { notificationSettingsChanged } from './contract/events.ts'
import type { SaveTemplateBody } from './contract/templates.ts'
import type { TemplateView } from './contract/views.ts'
import { composeMessage, maxTextLength } from './enqueue.ts'
import { officeName } from './office.ts'
import { shippedTemplate } from './rules/default-templates.ts'
import { matrixOf, noticeEvents, type Rule } from './rules/matrix.ts'
import type { TemplateVariable } from './rules/template-parts.ts'
import { checkTemplate, type Data, namesOf, parseTemplate, type TemplateFault } from './rules/template-text.ts'
import {
  deactivate,
  findTemplate,
  listOwnRules,
  lockName,
  saveRule,
  saveTemplate,
  type TemplateName,
} from './template-store.ts'

/** Saves a new version of a template, whole or not at all. */
export async function changeTemplate(work: Work, key: string, body: SaveTemplateBody): Promise<TemplateView> {
  const { tx, ctx } = work
  const name = { key, channel: body.channel, language: body.language }
  await lockName(tx, name)
  const before = await findTemplate(tx, name)
  if (body.version !== undefined && body.version !== (before?.version ?? 0)) {
    throw refuse('notification.template_conflict', { version: before?.version ?? 0 })
  }
  const variables = variablesFor(key, body, before)
  refuseFaulty(body.body, variables)
  const savedBy = ctx.actor.kind === 'staff' ? ctx.actor.name : null
  const saved = await saveTemplate(tx, { ...name, body: body.body, variables, savedBy, savedAt: ctx.now() })
  told(work, { action: 'template.saved', key, before: before?.body, after: saved.body })
  return saved
}

/** Events offer their own variables. A template of one's own declares them, or means those its text names. */
function variablesFor(key: string, body: SaveTemplateBody, before: TemplateView | undefined): TemplateVariable[] {
  const shipped = shippedTemplate(key)
  if (shipped) return shipped.variables
  if (body.variables) return body.variables
  const parsed = parseTemplate(body.body)
  const known = new Map(before?.variables.map((variable) => [variable.name, variable]))
  const names = parsed.ok ? namesOf(parsed.parts) : []
  return names.map((name) => known.get(name) ?? { name, optional: false, sample: { id: name, en: name } })
}

/** @throws Refusal naming what is wrong and what would be right */
function refuseFaulty(body: string, variables: readonly TemplateVariable[]): void {
  const fault = checkTemplate(body, variables)
  if (fault) throw refusalOf(fault, variables.map((variable) => variable.name).join(', '))
}

function refusalOf(fault: TemplateFault, names: string) {
  if (fault.fault === 'empty') return refuse('notification.template_empty')
  if (fault.fault === 'malformed') return refuse('notification.template_malformed', { near: fault.near })
  if (fault.fault === 'needs_section') return refuse('notification.variable_needs_section', { name: fault.name })
  return refuse('notification.variable_unknown', { name: fault.name, names: names || '-' })
}

export async function resetTemplate(work: Work, name: TemplateName): Promise<{ key: string; shipped: boolean }> {
  await lockName(work.tx, name)
  const before = await findTemplate(work.tx, name)
  if (!before) throw refuseMissing(name.key)
  if (await deactivate(work.tx, name)) told(work, { action: 'template.reset', key: name.key, before: before.body })
  return { key: name.key, shipped: shippedTemplate(name.key) !== undefined }
}

/** The message a text would make: given values over the samples. Nothing is saved or sent. */
export async function previewTemplate(
  work: Work,
  name: TemplateName,
  given: { body: string | undefined; data: Data | undefined },
): Promise<{ text: string; length: number; max_length: number }> {
  const saved = await findTemplate(work.tx, name)
  const shipped = shippedTemplate(name.key)
  const variables = saved?.variables ?? shipped?.variables ?? []
  const body = given.body ?? saved?.body
  if (body === undefined) throw refuseMissing(name.key)
  if (saved) refuseFaulty(body, variables)
  const template = { ...name, body, variables, version: 0, shipped: false, saved_by: null, saved_at: null }
  const samples = Object.fromEntries(variables.map((variable) => [variable.name, variable.sample[name.language]]))
  const office = await officeName(work.ctx)
  const message = composeMessage(template, { ...samples, office, ...given.data })
  if (!message.ok)
    throw refuse(message.code, {
      names: message.detail,
      near: message.detail,
      length: message.detail,
      max: maxTextLength,
    })
  return { text: message.text, length: message.text.length, max_length: maxTextLength }
}

/** Switches notices; those not named stay as they are. Answers the whole matrix. */
export async function changeRules(work: Work, rules: readonly Rule[]): Promise<{ items: Rule[] }> {
  const { tx, ctx } = work
  const known: readonly string[] = noticeEvents
  for (const rule of rules) {
    if (!known.includes(rule.event)) throw refuse('notification.event_unknown', { event: rule.event })
  }
  const before = matrixOf(await listOwnRules(tx))
  for (const rule of rules) await saveRule(tx, rule, ctx.now())
  const after = matrixOf(await listOwnRules(tx))
  const changed = after.filter((rule, index) => rule.enabled !== before[index]?.enabled)
  if (changed.length > 0) told(work, { action: 'notification-rules.changed', key: null, after: changed })
  return { items: after }
}

function told(
  { tx, ctx }: Work,
  change: { action: string; key: string | null; before?: unknown; after?: unknown },
): void {
  const { action, key, before, after } = change
  const subject = { type: key === null ? 'notification-rules' : 'notification-template', id: key ?? 'matrix' }
  audit(tx, ctx, { action, subject, before, after })
  const what = key === null ? 'rules' : 'template'
  const options = { key: `settings:${tx.tenantId}`, occurredAt: ctx.now(), requestId: ctx.requestId }
  emit(tx, notificationSettingsChanged, { what, key }, options)
}
