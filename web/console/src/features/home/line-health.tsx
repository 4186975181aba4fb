import { Card } from '@govconnect/ui/card.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { useCan } from '../session/api/me.ts'
import { figuresOf, heatTones, hottestOf } from '../supervisor/wall.ts'
import { minutesOf } from '../tickets/clock.ts'
import { useBranchLines } from './api/lines.ts'

/** Each branch: how many wait, how long, and whether a line is worse than is promised. For those who see the wall, in an office that has lines. */
export const LineHealth = () => {
  const t = useT()
  const format = useFormat()
  const branches = useBranchLines(useCan('lines.supervise'))
  if (!branches?.length) return null
  return (
    <Card
      title={t('home.lines')}
      flush
      action={
        <Link to="/pengawas" className="font-semibold text-primary-text text-small hover:underline">
          {t('common.open')}
        </Link>
      }
    >
      <ul>
        {branches.map(({ branch, lines }) => {
          const figures = lines && figuresOf(lines)
          const heat = lines && hottestOf(lines)
          return (
            <li key={branch.id} className="border-line border-t">
              <Link
                to="/pengawas"
                search={{ cabang: branch.id }}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-hover"
              >
                <span className="min-w-40 flex-1 font-semibold">{branch.name}</span>
                {heat ? <StateChip tone={heatTones[heat]}>{t(`home.heat.${heat}`)}</StateChip> : null}
                <span className="basis-full text-ink-2 text-small">
                  {figures ? (
                    t('home.lineFigures', {
                      waiting: format.number(figures.waiting),
                      minutes: minutesOf(figures.longestSeconds * 1_000),
                      late: format.number(figures.overSla),
                    })
                  ) : lines === null ? (
                    '–'
                  ) : (
                    <Skeleton className="h-4 w-48" />
                  )}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
