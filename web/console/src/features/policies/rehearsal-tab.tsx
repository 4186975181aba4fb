import { ProblemError } from '@govconnect/kernel/contract'
import type { BranchView, PolicyView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { CalendarOff, FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useRehearsal } from './api/policies.ts'
import { usualRange } from './rehearsal.ts'
import { RehearsalResult } from './rehearsal-result.tsx'

type Range = { from: string; to: string }

/** An office that only began has nothing to play over: that is no fault. */
const hasNoDays = (error: unknown) => error instanceof ProblemError && error.code === 'queue.nothing_to_rehearse'

const Outcome = ({ policy, range }: { policy: PolicyView; range: Range }) => {
  const result = useRehearsal({ id: policy.id, version: policy.version, ...range })
  if (result.isPending) return <SkeletonRows rows={4} />
  if (hasNoDays(result.error)) return <EmptyState icon={CalendarOff} {...troubleOf(result.error)} />
  if (!result.data) return <TroubleView error={result.error} onRetry={() => void result.refetch()} />
  return <RehearsalResult policy={policy} rehearsal={result.data} />
}

type RehearsalTabProps = { branch: BranchView; policy: PolicyView }

/** The policy played over past days: same visitors, same counters, another order. */
export const RehearsalTab = ({ branch, policy }: RehearsalTabProps) => {
  const t = useT()
  const [range, setRange] = useState(() => usualRange(branch.zone, Date.now()))
  const [asked, setAsked] = useState<Range | null>(null)
  const day = (end: keyof Range) => (
    <Field label={t(`policies.rehearsal.${end}`)}>
      {(ids) => (
        <Input
          {...ids}
          type="date"
          value={range[end]}
          onChange={(event) => event.target.value && setRange({ ...range, [end]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <Card>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setAsked(range)
          }}
          className="flex flex-wrap items-end gap-3"
        >
          <p className="basis-full text-ink-2">{t('policies.rehearsal.lead')}</p>
          {day('from')}
          {day('to')}
          <Button type="submit" tone="primary">
            <FlaskConical aria-hidden />
            {t('policies.rehearsal.run')}
          </Button>
        </form>
      </Card>
      {asked ? <Outcome key={`${asked.from} ${asked.to}`} policy={policy} range={asked} /> : null}
    </>
  )
}
