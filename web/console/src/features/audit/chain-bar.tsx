import { Button } from '@govconnect/ui/button.tsx'
import { say, sayError } from '@govconnect/ui/toast.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { Link2, ShieldAlert, ShieldCheck } from 'lucide-react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { useChain, useVerify } from './api/list-audit.ts'

/** Whether the log is whole: each entry carries the hash of the one before. */
export const ChainBar = () => {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const chain = useChain().data
  const verify = useVerify()
  if (!chain) return null
  const Icon = chain.fault ? ShieldAlert : ShieldCheck
  const words = chain.fault
    ? t('audit.broken', { seq: chain.fault.seq })
    : chain.verified_at
      ? t('audit.verified', {
          ago: format.ago(chain.verified_at, now),
          count: format.number(chain.verified_entries ?? 0),
        })
      : t('audit.neverVerified')
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p
        role="status"
        className={`flex items-center gap-2 font-medium ${chain.fault ? 'text-danger-text' : 'text-ink-2'}`}
      >
        <Icon aria-hidden className="size-[18px]" />
        {words}
      </p>
      <Button
        size="sm"
        busy={verify.isPending}
        onClick={() =>
          verify.mutate(undefined, {
            onSuccess: (fresh) =>
              void (fresh.fault
                ? sayError(t('audit.broken', { seq: fresh.fault.seq }))
                : say(t('audit.whole', { count: format.number(fresh.entries) }))),
            onError: (error) => void sayError(troubleOf(error).title, troubleOf(error).detail),
          })
        }
      >
        <Link2 aria-hidden />
        {t('audit.verify')}
      </Button>
    </div>
  )
}
