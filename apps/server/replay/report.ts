import type { ReplayChange, Replayed, ReplayOffice } from '@govconnect/assistant'

type Locale = 'en' | 'id'
type Reason = Extract<Replayed, { verdict: 'not_replayed' }>['reason']

export interface Totals {
  read: number
  same: number
  changed: number
  failed: number
  not_replayed: Record<Reason, number>
}

export interface Report {
  /** The lines for one decision; none where nothing changed. */
  add(office: ReplayOffice, one: Replayed): string
  /** The last lines; `complete` is false when somebody stopped it. */
  end(complete: boolean): string
  totals: Totals
}

const texts = {
  en: {
    failed: 'the engine breaks',
    nothing: '–',
    yes: 'yes',
    no: 'no',
    totals: ({ read, same, changed, failed }: Totals, rest: number) =>
      `Read ${read}: ${same} the same, ${changed} changed, ${failed} broken, ${rest} not replayed.`,
    reasons: { words_removed: 'text no longer kept', other_format: 'stored by a version this one cannot read' },
    cut: 'Stopped before the end.',
  },
  id: {
    failed: 'mesin gagal',
    nothing: '–',
    yes: 'ya',
    no: 'tidak',
    totals: ({ read, same, changed, failed }: Totals, rest: number) =>
      `Dibaca ${read}: ${same} tetap sama, ${changed} berubah, ${failed} gagal, ${rest} tidak diulang.`,
    reasons: {
      words_removed: 'teks sudah tidak disimpan',
      other_format: 'disimpan oleh versi yang tidak terbaca versi ini',
    },
    cut: 'Dihentikan sebelum selesai.',
  },
} satisfies Record<Locale, object>

/** Counts what it is told and words it: text for people, or one JSON document a line for programs. */
export function createReport({ json, locale }: { json: boolean; locale: Locale }): Report {
  const totals: Totals = {
    ...{ read: 0, same: 0, changed: 0, failed: 0 },
    not_replayed: { words_removed: 0, other_format: 0 },
  }
  return {
    totals,
    add(office, one) {
      totals.read++
      if (one.verdict === 'not_replayed') totals.not_replayed[one.reason]++
      else totals[one.verdict]++
      if (one.verdict !== 'changed' && one.verdict !== 'failed') return ''
      return json ? jsonLine(documentOf(office, one)) : `${wordsOf(office, one, locale)}\n\n`
    },
    end(complete) {
      if (json) return jsonLine({ type: 'totals', ...totals, complete })
      const { cut, reasons, totals: worded } = texts[locale]
      const missed = Object.entries(totals.not_replayed).filter(([, count]) => count > 0) as [Reason, number][]
      const rest = missed.reduce((sum, [, count]) => sum + count, 0)
      const lines = [worded(totals, rest), ...missed.map(([reason, count]) => `  ${count}: ${reasons[reason]}`)]
      return `${[...lines, ...(complete ? [] : [cut])].join('\n')}\n`
    },
  }
}

type Shown = Extract<Replayed, { verdict: 'changed' | 'failed' }>

const jsonLine = (document: object) => `${JSON.stringify(document)}\n`

function documentOf(office: ReplayOffice, one: Shown): object {
  const { decisionId, conversationId, at, engine, text } = one
  return {
    ...{ type: one.verdict, tenant: office.slug, decision_id: decisionId, conversation_id: conversationId },
    ...{ at: at.toISOString(), engine, text },
    ...(one.verdict === 'changed' ? { changes: one.changes } : { message: one.message }),
  }
}

function wordsOf(office: ReplayOffice, one: Shown, locale: Locale): string {
  const { was, now } = one.engine
  const engine = was === now ? now : `${was} → ${now}`
  const found =
    one.verdict === 'failed'
      ? [`${texts[locale].failed}: ${one.message}`]
      : one.changes.map(({ what, was, now }) => `${what}: ${shown(was, locale)} → ${shown(now, locale)}`)
  const head = `${office.slug}  ${one.at.toISOString()}  ${one.decisionId}  ${engine}`
  return [head, `"${one.text}"`, ...found].join('\n  ')
}

const mostCharacters = 120

function shown(value: ReplayChange['was'], locale: Locale): string {
  const { nothing, yes, no } = texts[locale]
  if (value === null || value === '') return nothing
  if (typeof value === 'boolean') return value ? yes : no
  const words = [...String(value)]
  return words.length > mostCharacters ? `${words.slice(0, mostCharacters - 1).join('')}…` : words.join('')
}
