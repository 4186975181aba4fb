import type { PolicyView } from '@govconnect/queue/contract'
import { defaultPolicy } from '@govconnect/queue/rules'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Textarea } from '@govconnect/ui/textarea.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useDecidePolicy, useDiscardPolicy, useRollBackPolicy } from './api/policies.ts'
import { DifferencesList } from './differences-list.tsx'

type DialogProps = { policy: PolicyView; published: PolicyView | undefined; onClose: () => void }

type WordsProps = { label: string; value: string; error?: string | undefined; onChange: (value: string) => void }

const Words = ({ label, value, error, onChange }: WordsProps) => (
  <Field label={label} {...(error ? { error } : {})}>
    {(ids) => (
      <Textarea {...ids} value={value} onChange={(event) => onChange(event.target.value)} maxLength={300} rows={2} />
    )}
  </Field>
)

type Decision = 'approve' | 'return' | 'takeBack'

const useDecisionWords = (of: Decision, { number, made_by }: PolicyView) => {
  const t = useT()
  const words = {
    approve: {
      ...{ title: t('policies.approveTitle', { number }), lead: t('policies.approveLead'), run: t('policies.approve') },
      ...{ done: t('policies.approved', { number }), note: t('policies.decisionNote') },
    },
    return: {
      ...{ title: t('policies.returnTitle', { number }), lead: t('policies.returnLead', { name: made_by.name }) },
      ...{ run: t('policies.return'), done: t('policies.returned', { number }), note: t('policies.returnNote') },
    },
    takeBack: {
      ...{ title: t('policies.takeBackTitle', { number }), lead: t('policies.takeBackLead') },
      ...{ run: t('policies.takeBack'), done: t('policies.takenBack', { number }), note: t('policies.decisionNote') },
    },
  }
  return words[of]
}

/** Approves and publishes, or sends back; what changes for citizens stands beside. */
export const DecideDialog = ({ policy, published, decision, onClose }: DialogProps & { decision: Decision }) => {
  const t = useT()
  const words = useDecisionWords(decision, policy)
  const decide = useDecidePolicy(policy.id)
  const [note, setNote] = useState('')
  const approve = decision === 'approve'
  const run = () =>
    decide.mutate(
      { version: policy.version, approve, note },
      {
        onSuccess: () => {
          void say(words.done)
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      width="md"
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.lead}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone={approve ? 'primary' : 'danger'} busy={decide.isPending} onClick={run}>
            {words.run}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {decide.error ? <TroubleView error={decide.error} compact kept={t('errors.kept')} /> : null}
        {approve ? <DifferencesList before={published?.rules ?? defaultPolicy} after={policy.rules} /> : null}
        <Words label={words.note} value={note} onChange={setNote} />
      </div>
    </Dialog>
  )
}

/** An earlier policy in force again, at once, with a reason. */
export const RollBackDialog = ({ policy, published, onClose }: DialogProps) => {
  const t = useT()
  const rollBack = useRollBackPolicy(policy.id)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { number } = policy
  const run = () => {
    setTried(true)
    if (reason.trim() === '') return
    rollBack.mutate(
      { version: policy.version, reason },
      {
        onSuccess: () => {
          void say(t('policies.rolledBack', { number }))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      open
      width="md"
      onOpenChange={(open) => !open && onClose()}
      title={t('policies.rollBackTitle', { number })}
      description={t('policies.rollBackLead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={rollBack.isPending} onClick={run}>
            {t('policies.rollBack')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {rollBack.error ? <TroubleView error={rollBack.error} compact kept={t('errors.kept')} /> : null}
        <DifferencesList before={published?.rules ?? defaultPolicy} after={policy.rules} />
        <Words
          label={t('policies.reason')}
          value={reason}
          error={tried && reason.trim() === '' ? t('errors.required') : undefined}
          onChange={setReason}
        />
      </div>
    </Dialog>
  )
}

type DiscardProps = { policy: PolicyView; onDiscarded: () => void; onClose: () => void }

/** A draft does not come back: asked before. */
export const DiscardDialog = ({ policy, onDiscarded, onClose }: DiscardProps) => {
  const t = useT()
  const discard = useDiscardPolicy(policy.id)
  const { number, version } = policy
  // The list may be without the draft, and this dialog gone with it, before the answer is told.
  const run = () =>
    void discard.mutateAsync(version).then(
      () => {
        void say(t('policies.discarded', { number }))
        onClose()
        onDiscarded()
      },
      () => {},
    )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('policies.discardTitle', { number })}
      description={t('policies.discardLead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="danger" busy={discard.isPending} onClick={run}>
            {t('policies.discard')}
          </Button>
        </>
      }
    >
      {discard.error ? <TroubleView error={discard.error} compact /> : null}
    </Dialog>
  )
}
