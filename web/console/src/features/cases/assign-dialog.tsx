import type { CaseDetail } from '@govconnect/cases/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Textarea } from '@govconnect/ui/textarea.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useForm } from 'react-hook-form'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useOfficers } from './api/list-officers.ts'
import { useAssignCase } from './api/write-case.ts'

type AssignForm = { officer: string; agency: string; reason: string }

export const AssignDialog = ({ item, onClose }: { item: CaseDetail; onClose: () => void }) => {
  const t = useT()
  const officers = useOfficers()
  const assign = useAssignCase(item)
  const { register, handleSubmit } = useForm<AssignForm>({
    defaultValues: { officer: item.officer?.id ?? '', agency: item.agency ?? '', reason: '' },
  })
  const submit = handleSubmit((form) => {
    const officer = officers.find((one) => one.id === form.officer)
    assign.mutate(
      {
        officer_id: officer?.id ?? null,
        ...(officer ? { officer_name: officer.name } : {}),
        agency: form.agency.trim() || null,
        ...(form.reason.trim() ? { reason: form.reason } : {}),
      },
      {
        onSuccess: (fresh) => {
          void say(t('cases.assign.done', { number: fresh.number }))
          onClose()
        },
      },
    )
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('cases.assign.title', { number: item.number })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={assign.isPending} onClick={() => void submit()}>
            {t('cases.assign.submit')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        {assign.error ? <TroubleView error={assign.error} compact kept={t('errors.kept')} /> : null}
        <Field label={t('cases.assign.officer')}>
          {(ids) => (
            <Select
              {...ids}
              {...register('officer')}
              options={[
                { value: '', label: t('cases.assign.nobody') },
                ...officers.map((officer) => ({ value: officer.id, label: officer.name })),
              ]}
            />
          )}
        </Field>
        <Field label={t('cases.assign.agency')} hint={t('cases.assign.agencyHint')}>
          {(ids) => <Input {...ids} {...register('agency')} maxLength={120} />}
        </Field>
        <Field label={t('cases.assign.reason')}>
          {(ids) => <Textarea {...ids} {...register('reason')} rows={2} maxLength={500} />}
        </Field>
      </form>
    </Dialog>
  )
}
