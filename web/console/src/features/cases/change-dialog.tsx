import { type CaseDetail, rejectReasons } from '@govconnect/cases/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Textarea } from '@govconnect/ui/textarea.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useForm } from 'react-hook-form'
import { useLanguage, useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useChangeCase } from './api/write-case.ts'
import { conflictOf } from './conflict.ts'
import { ConflictView } from './conflict-view.tsx'

type Target = 'proses' | 'selesai' | 'ditolak'
type ChangeDialogProps = { item: CaseDetail; to: Target; onClose: () => void }
type ChangeForm = { reason: string; note: string; photo: string }

/** Finishing and rejecting demand a note for the citizen; rejecting a reason; some categories a photo. */
export const ChangeDialog = ({ item, to, onClose }: ChangeDialogProps) => {
  const t = useT()
  const language = useLanguage()
  const change = useChangeCase(item)
  const { register, handleSubmit, formState, getValues } = useForm<ChangeForm>({
    defaultValues: { reason: '', note: '', photo: '' },
  })
  const closing = to !== 'proses'
  const photo = to === 'selesai' && item.next.photo_to_finish
  const fault = (name: keyof ChangeForm) => {
    const words = {
      reason: t('cases.change.reasonRequired'),
      note: t('cases.change.noteRequired'),
      photo: t('cases.change.photoRequired'),
    }
    return formState.errors[name] ? { error: words[name] } : {}
  }
  const send = (form: ChangeForm, version?: number) =>
    change.mutate(
      {
        status: to,
        ...(form.reason ? { reason: form.reason } : {}),
        ...(form.note.trim() ? { note: form.note } : {}),
        ...(form.photo ? { media: [form.photo] } : {}),
        ...(version ? { version } : {}),
      },
      {
        onSuccess: (fresh) => {
          void say(t('cases.change.done', { number: fresh.number, status: t(`cases.status.${fresh.status}`) }))
          onClose()
        },
      },
    )
  const conflict = conflictOf(change.error)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('cases.change.title', { number: item.number })}
      description={`${t('cases.change.to')}: ${t(`cases.status.${to}`)}`}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            tone={to === 'ditolak' ? 'danger' : 'primary'}
            busy={change.isPending}
            onClick={() => void handleSubmit((form) => send(form))()}
          >
            {t('cases.change.submit')}
          </Button>
        </>
      }
    >
      <form onSubmit={handleSubmit((form) => send(form))} noValidate className="flex flex-col gap-4">
        {conflict ? (
          <ConflictView item={item} error={change.error} onUseLatest={(version) => send(getValues(), version)} />
        ) : change.error ? (
          <TroubleView error={change.error} compact kept={t('errors.kept')} />
        ) : null}
        {to === 'ditolak' ? (
          <Field label={t('cases.change.reason')} {...fault('reason')}>
            {(ids) => (
              <Select
                {...ids}
                {...register('reason', { required: true })}
                placeholder={t('cases.fields.choose')}
                options={Object.entries(rejectReasons).map(([value, label]) => ({ value, label: label[language] }))}
              />
            )}
          </Field>
        ) : null}
        <Field
          label={closing ? t('cases.change.note') : t('cases.change.noteOptional')}
          hint={t('cases.change.noteHint')}
          {...fault('note')}
        >
          {(ids) => (
            <Textarea
              {...ids}
              {...register('note', { validate: (note) => !closing || note.trim() !== '' })}
              rows={3}
              maxLength={2000}
              placeholder={
                to === 'ditolak' ? t('cases.change.notePlaceholderRefused') : t('cases.change.notePlaceholderDone')
              }
            />
          )}
        </Field>
        {photo ? (
          <Field label={t('cases.change.photo')} hint={t('cases.change.photoNeeded')} {...fault('photo')}>
            {(ids) => <Input {...ids} {...register('photo', { required: true })} inputMode="url" />}
          </Field>
        ) : null}
      </form>
    </Dialog>
  )
}
