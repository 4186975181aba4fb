import type { CaseDetail } from '@govconnect/cases/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Textarea } from '@govconnect/ui/textarea.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useDisputeCase } from './api/write-case.ts'

export const DisputeDialog = ({ item, onClose }: { item: CaseDetail; onClose: () => void }) => {
  const t = useT()
  const dispute = useDisputeCase(item)
  const [note, setNote] = useState('')
  const submit = () =>
    dispute.mutate(note, {
      onSuccess: (fresh) => {
        void say(t('cases.dispute.done', { number: fresh.number }))
        onClose()
      },
    })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('cases.dispute.title')}
      description={t('cases.dispute.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={dispute.isPending} disabled={note.trim() === ''} onClick={submit}>
            {t('cases.dispute.submit')}
          </Button>
        </>
      }
    >
      {dispute.error ? <TroubleView error={dispute.error} compact kept={t('errors.kept')} /> : null}
      <Field label={t('cases.dispute.note')}>
        {(ids) => (
          <Textarea {...ids} value={note} onChange={(event) => setNote(event.target.value)} rows={3} maxLength={2000} />
        )}
      </Field>
    </Dialog>
  )
}
