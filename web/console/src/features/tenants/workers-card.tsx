import type { PoolView } from '@govconnect/tenants/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { sayError, sayUndo } from '@govconnect/ui/toast.tsx'
import { LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useCan } from '../session/api/me.ts'
import { useSetWorkers } from './api/tenants.ts'
import { useMeasures } from './use-measures.ts'

const tellTrouble = (error: unknown) => void sayError(troubleOf(error).title, troubleOf(error).detail)

/** How many workers take messages at once. The slider and the number are one value; it counts when let go of. */
export const WorkersCard = ({ pool, changeable }: { pool: PoolView; changeable: boolean }) => {
  const t = useT()
  const { count } = useMeasures()
  const mayChange = useCan('tenant.admin') && changeable
  const set = useSetWorkers(pool.tenant_id)
  const [draft, setDraft] = useState<string | null>(null)
  const limit = pool.limits.workers
  const value = draft ?? String(pool.workers)
  const workers = Number(value)
  const fits = Number.isInteger(workers) && workers >= 1 && workers <= limit
  const commit = () => {
    if (draft === null || !fits || (set.isPending && set.variables === workers)) return
    if (workers === pool.workers && !set.isPending) {
      setDraft(null)
      return
    }
    const before = pool.workers
    set.mutate(workers, {
      onSuccess: (effective) => {
        setDraft(null)
        void sayUndo(t('tenants.workers.set', { count: effective.workers }), {
          label: t('common.undo'),
          run: () => void set.mutateAsync(before).catch(tellTrouble),
        })
      },
    })
  }
  const change = (next: string) => {
    if (set.error) set.reset()
    setDraft(next)
  }
  const fault = fits ? {} : { error: t('tenants.workers.rule', { limit }) }
  const control = { value, disabled: !mayChange, min: 1, max: limit, step: 1 }
  return (
    <Card title={t('tenants.workers.title')}>
      <p className="mb-3 text-ink-2">{t('tenants.workers.lead')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          commit()
        }}
        className="flex flex-wrap items-start gap-x-4 gap-y-3"
      >
        <Field label={t('tenants.workers.slider')} className="min-w-48 flex-1">
          {(ids) => (
            <input
              {...ids}
              {...control}
              type="range"
              onChange={(event) => change(event.target.value)}
              onPointerUp={commit}
              onKeyUp={commit}
              onBlur={commit}
              className="h-9 w-full accent-primary max-md:h-11"
            />
          )}
        </Field>
        <Field label={t('tenants.workers.number')} className="w-28" {...fault}>
          {(ids) => (
            <Input
              {...ids}
              {...control}
              type="number"
              inputMode="numeric"
              onChange={(event) => change(event.target.value)}
              onPointerUp={commit}
              // Typing is done when the field is left or Enter is pressed; an arrow key is a step of its own.
              onKeyUp={(event) => event.key.startsWith('Arrow') && commit()}
              onBlur={commit}
            />
          )}
        </Field>
      </form>
      {set.error ? <TroubleView error={set.error} compact /> : null}
      <p role="status" className="mt-2 flex items-center gap-2 text-ink-2">
        {set.isPending ? <LoaderCircle aria-hidden className="spin size-4" /> : null}
        {t('tenants.workers.effect', {
          count: pool.workers,
          busy: count(pool.active),
          limit: count(limit),
        })}
      </p>
    </Card>
  )
}
