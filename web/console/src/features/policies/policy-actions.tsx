import type { PolicyView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { sayError } from '@govconnect/ui/toast.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { Check, CornerUpLeft, FilePlus2, History, Send, Trash2, UserRoundCheck } from 'lucide-react'
import { useState } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { useCan, useMe } from '../session/api/me.ts'
import { useDraftPolicy, useProposePolicy } from './api/policies.ts'
import { DecideDialog, DiscardDialog, RollBackDialog } from './policy-dialogs.tsx'

type PolicyActionsProps = {
  policy: PolicyView
  /** In force now; undefined while the branch runs by the built-in one. */
  published: PolicyView | undefined
  /** The form holds changes that are not saved. */
  dirty: boolean
  onDrafted: (draft: PolicyView) => void
  onDiscarded: () => void
}

type Open = 'approve' | 'return' | 'takeBack' | 'rollBack' | 'discard' | null

const tell = (error: unknown) => void sayError(troubleOf(error).title, troubleOf(error).detail)

const useMay = (policy: PolicyView) => {
  const configure = useCan('lines.configure')
  const approve = useCan('lines.approve')
  const own = useMe().staff.id === policy.made_by.id
  const proposed = policy.state === 'proposed'
  return {
    ...{ configure, own, decide: approve && proposed && !own, takeBack: approve && proposed && own },
    rollBack: approve && policy.state === 'retired',
  }
}

/** What may be done with a policy in its state, by this reader. */
export const PolicyActions = ({ policy, published, dirty, onDrafted, onDiscarded }: PolicyActionsProps) => {
  const t = useT()
  const may = useMay(policy)
  const [open, setOpen] = useState<Open>(null)
  const propose = useProposePolicy(policy.id)
  const draft = useDraftPolicy(policy.branch_id)
  useHotkeys(
    may.decide
      ? [{ keys: 'A', label: t('policies.approve'), group: t('shell.groupPage'), run: () => setOpen('approve') }]
      : [],
  )
  const copy = () =>
    draft.mutate(
      { rules: policy.rules, note: t('policies.copyNote', { number: policy.number }) },
      { onSuccess: onDrafted, onError: tell },
    )
  return (
    <div className="flex flex-wrap items-center gap-2">
      {policy.state === 'draft' && may.configure ? (
        <Button
          tone="primary"
          disabled={dirty}
          busy={propose.isPending}
          onClick={() => propose.mutate(policy.version, { onError: tell })}
        >
          <Send aria-hidden />
          {t('policies.propose')}
        </Button>
      ) : null}
      {policy.state === 'draft' && may.configure ? (
        <Button onClick={() => setOpen('discard')}>
          <Trash2 aria-hidden />
          {t('policies.discard')}
        </Button>
      ) : null}
      {may.decide ? (
        <>
          <Button tone="primary" onClick={() => setOpen('approve')}>
            <Check aria-hidden />
            {t('policies.approve')}
          </Button>
          <Button onClick={() => setOpen('return')}>
            <CornerUpLeft aria-hidden />
            {t('policies.return')}
          </Button>
        </>
      ) : null}
      {may.rollBack ? (
        <Button onClick={() => setOpen('rollBack')}>
          <History aria-hidden />
          {t('policies.rollBack')}
        </Button>
      ) : null}
      {may.configure && policy.state !== 'draft' && policy.state !== 'proposed' ? (
        <Button busy={draft.isPending} onClick={copy}>
          <FilePlus2 aria-hidden />
          {t('policies.copy')}
        </Button>
      ) : null}
      {policy.state === 'proposed' && !may.decide ? (
        <p className="flex items-center gap-2 text-ink-2">
          <UserRoundCheck aria-hidden className="size-4 shrink-0" />
          {may.own ? t('policies.ownWaits') : t('policies.waits')}
        </p>
      ) : null}
      {may.takeBack ? <Button onClick={() => setOpen('takeBack')}>{t('policies.takeBack')}</Button> : null}
      {open === 'discard' ? (
        <DiscardDialog policy={policy} onDiscarded={onDiscarded} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'approve' || open === 'return' || open === 'takeBack' ? (
        <DecideDialog policy={policy} published={published} decision={open} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'rollBack' ? (
        <RollBackDialog policy={policy} published={published} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  )
}
