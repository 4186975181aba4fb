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
import { useDecidePolicy, useRollBackPolicy } from './api/policies.ts'
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

/** Approves and publishes, or sends back; what changes for citizens stands beside. */
export const DecideDialog = ({ policy, published, approve, onClose }: DialogProps & { approve: boolean }) => {
  const t = useT()
  const decide = useDecidePolicy(policy.id)
  const [note, setNote] = useState('')
  const { number } = policy
  const run = () =>
    decide.mutate(
      { version: policy.version, approve, note },
      {
        onSuccess: () => {
          void say(approve ? t('policies.approved', { number }) : t('policies.returned', { number }))
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      width="md"
      onOpenChange={(open) => !open && onClose()}
      title={approve ? t('policies.approveTitle', { number }) : t('policies.returnTitle', { number })}
      description={approve ? t('policies.approveLead') : t('policies.returnLead', { name: policy.made_by.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone={approve ? 'primary' : 'danger'} busy={decide.isPending} onClick={run}>
            {approve ? t('policies.approve') : t('policies.return')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {decide.error ? <TroubleView error={decide.error} compact kept={t('errors.kept')} /> : null}
        {approve ? <DifferencesList before={published?.rules ?? defaultPolicy} after={policy.rules} /> : null}
        <Words
          label={approve ? t('policies.decisionNote') : t('policies.returnNote')}
          value={note}
          onChange={setNote}
        />
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
