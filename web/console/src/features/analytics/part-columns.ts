import type { LineFigures } from '@govconnect/analytics/contract'

export type Part = { key: string; name: string; figures: LineFigures }

const share = (part: number, of: number) => (of === 0 ? null : part / of)

/** What the table of parts shows and sorts by; null where nothing was counted. */
const values = {
  joined: (of: LineFigures) => of.joined,
  served: (of: LineFigures) => of.served,
  wait: (of: LineFigures) => of.wait.median,
  wait90: (of: LineFigures) => of.wait.p90,
  service: (of: LineFigures) => of.service.median,
  service90: (of: LineFigures) => of.service.p90,
  sla: (of: LineFigures) => share(of.sla_kept, of.sla_due),
  noShow: (of: LineFigures) => share(of.no_show, of.called),
  left: (of: LineFigures) => share(of.abandoned, of.joined),
} satisfies Record<string, (of: LineFigures) => number | null>

export type PartColumn = keyof typeof values
export const partColumns = Object.keys(values) as PartColumn[]

export type PartSort = { by: PartColumn | 'name'; descending: boolean }

/** Parts without a value stand last, whichever way the others are sorted. */
export const sortParts = (parts: readonly Part[], { by, descending }: PartSort): Part[] => {
  const sign = descending ? -1 : 1
  if (by === 'name') return parts.toSorted((a, b) => sign * a.name.localeCompare(b.name))
  const figureOf = ({ figures }: Part) => values[by](figures)
  return parts.toSorted((a, b) => {
    const [one, other] = [figureOf(a), figureOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return sign * (one - other) || a.name.localeCompare(b.name)
  })
}
