import { sql, type Tx } from '@govconnect/kernel'
import type { TemplateView } from './contract/views.ts'
import { shippedTemplate, shippedTemplates } from './rules/default-templates.ts'
import type { ChannelName, Rule } from './rules/matrix.ts'
import type { Language, ShippedTemplate, TemplateVariable } from './rules/template-parts.ts'

/** Names one template text. */
export interface TemplateName {
  key: string
  channel: ChannelName
  language: Language
}

interface TemplateRow extends TemplateName {
  version: number
  body: string
  variables: TemplateVariable[]
  active: boolean
  saved_by: string | null
  saved_at: Date
}

const columns = sql`key, channel, language, version, body, variables, active, saved_by, saved_at`

/** The text in use: the tenant's own, else the shipped one; undefined where there is neither. */
export async function findTemplate(tx: Tx, name: TemplateName): Promise<TemplateView | undefined> {
  const own = await tx.maybe<TemplateRow>(sql`select ${columns} from notification.templates
    where tenant_id = ${tx.tenantId} and key = ${name.key} and channel = ${name.channel} and language = ${name.language} and active`)
  if (own) return viewOf(own)
  const shipped = shippedTemplate(name.key)
  return shipped?.channel === name.channel ? shippedView(shipped, name.language) : undefined
}

/** Newest first, the shipped text last. */
export async function listVersions(tx: Tx, name: TemplateName): Promise<TemplateView[]> {
  const own = await tx.rows<TemplateRow>(sql`select ${columns} from notification.templates
    where tenant_id = ${tx.tenantId} and key = ${name.key} and channel = ${name.channel} and language = ${name.language}
    order by version desc`)
  const shipped = shippedTemplate(name.key)
  return [...own.map(viewOf), ...(shipped?.channel === name.channel ? [shippedView(shipped, name.language)] : [])]
}

export async function listTemplates(tx: Tx): Promise<TemplateView[]> {
  const own = await tx.rows<TemplateRow>(
    sql`select ${columns} from notification.templates where tenant_id = ${tx.tenantId} and active order by key, language`,
  )
  const used = new Map(own.map((row) => [`${row.key}/${row.channel}/${row.language}`, viewOf(row)]))
  const languages: Language[] = ['id', 'en']
  const shipped = shippedTemplates.flatMap((template) => languages.map((language) => shippedView(template, language)))
  const merged = shipped.map((view) => {
    const id = `${view.key}/${view.channel}/${view.language}`
    const mine = used.get(id)
    used.delete(id)
    return mine ?? view
  })
  return [...merged, ...used.values()]
}

/** The highest version ever saved; 0 when none was. The name's rows are locked by the advisory lock of `saveTemplate`. */
async function lastVersion(tx: Tx, name: TemplateName): Promise<number> {
  const { last } = await tx.row<{
    last: number
  }>(sql`select coalesce(max(version), 0) as last from notification.templates
    where tenant_id = ${tx.tenantId} and key = ${name.key} and channel = ${name.channel} and language = ${name.language}`)
  return last
}

export interface NewTemplate extends TemplateName {
  body: string
  variables: readonly TemplateVariable[]
  savedBy: string | null
  savedAt: Date
}

/** A new version, in use from now on. Two savers at once wait for each other. */
export async function saveTemplate(tx: Tx, template: NewTemplate): Promise<TemplateView> {
  await lockName(tx, template)
  const version = (await lastVersion(tx, template)) + 1
  await deactivate(tx, template)
  const variables = JSON.stringify(template.variables)
  const row = await tx.row<TemplateRow>(sql`insert into notification.templates
      (tenant_id, key, channel, language, version, body, variables, active, saved_by, saved_at)
    values (${tx.tenantId}, ${template.key}, ${template.channel}, ${template.language}, ${version}, ${template.body},
      ${variables}, true, ${template.savedBy}, ${template.savedAt})
    returning ${columns}`)
  return viewOf(row)
}

export async function lockName(tx: Tx, name: TemplateName): Promise<void> {
  const id = `${tx.tenantId}/${name.key}/${name.channel}/${name.language}`
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7201980))`)
}

/** Answers whether a version was in use. */
export async function deactivate(tx: Tx, name: TemplateName): Promise<boolean> {
  const changed = await tx.run(sql`update notification.templates set active = false
    where tenant_id = ${tx.tenantId} and key = ${name.key} and channel = ${name.channel} and language = ${name.language} and active`)
  return changed > 0
}

export function listOwnRules(tx: Tx): Promise<Rule[]> {
  return tx.rows<Rule>(
    sql`select event, channel, enabled from notification.rules where tenant_id = ${tx.tenantId} order by event, channel`,
  )
}

export async function saveRule(tx: Tx, rule: Rule, now: Date): Promise<void> {
  await tx.run(sql`insert into notification.rules (tenant_id, event, channel, enabled, updated_at)
    values (${tx.tenantId}, ${rule.event}, ${rule.channel}, ${rule.enabled}, ${now})
    on conflict (tenant_id, event, channel) do update set enabled = excluded.enabled, updated_at = excluded.updated_at`)
}

function viewOf(row: TemplateRow): TemplateView {
  const { active: _, saved_at, ...rest } = row
  return { ...rest, shipped: false, saved_at: saved_at.toISOString() }
}

function shippedView(template: ShippedTemplate, language: Language): TemplateView {
  const { key, channel, variables, body } = template
  return {
    key,
    channel,
    language,
    variables,
    body: body[language],
    version: 0,
    shipped: true,
    saved_by: null,
    saved_at: null,
  }
}
