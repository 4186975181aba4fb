import { audit, emit, type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import { findCategory, lastPosition, saveCategory, seedCategories } from '../category-store.ts'
import type { CategoryChangeBody, CategoryCreateBody, CategoryView } from '../contract/categories.ts'
import { categoriesChanged } from '../contract/events.ts'

interface Work {
  tx: Tx
  ctx: RequestContext
}

export async function createCategory(work: Work, body: CategoryCreateBody): Promise<CategoryView> {
  const now = work.ctx.now()
  await seedCategories(work.tx, now)
  if (await findCategory(work.tx, body.slug, now)) throw refuse('cases.category_exists', { category: body.slug })
  const position = body.position ?? (await lastPosition(work.tx)) + 10
  return write(work, null, { ...body, position, archived: false, version: 1 })
}

export async function changeCategory(work: Work, slug: string, body: CategoryChangeBody): Promise<CategoryView> {
  const before = await find(work, slug)
  const { version, ...wanted } = body
  if (version !== undefined && version !== before.version) throw refuse('cases.category_conflict', { category: slug })
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
  return write(work, before, { ...before, ...given, version: before.version + 1 })
}

/** No new cases; those already open keep it. Repeating it changes nothing. */
export async function archiveCategory(work: Work, slug: string): Promise<CategoryView> {
  const before = await find(work, slug)
  if (before.archived) return before
  return write(work, before, { ...before, archived: true, version: before.version + 1 })
}

async function find({ tx, ctx }: Work, slug: string): Promise<CategoryView> {
  const category = await findCategory(tx, slug, ctx.now())
  if (!category) throw refuse('cases.category_not_found', { category: slug })
  return category
}

async function write(work: Work, before: CategoryView | null, after: CategoryView): Promise<CategoryView> {
  const { tx, ctx } = work
  await saveCategory(tx, after, ctx.now())
  const subject = { type: 'case-category', id: after.slug }
  const action = before ? (after.archived ? 'category.archived' : 'category.changed') : 'category.created'
  audit(tx, ctx, { action, subject, ...(before ? { before } : {}), after })
  const options = { key: `categories:${tx.tenantId}`, occurredAt: ctx.now(), requestId: ctx.requestId }
  emit(tx, categoriesChanged, { slug: after.slug }, options)
  return after
}
