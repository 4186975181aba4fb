import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { Textarea } from '@govconnect/ui/textarea.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { newKey } from '../../app/api.ts'
import { fieldFaults } from '../../app/problem.ts'
import { useLanguage, useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { type CreateInput, useCreateCase } from './api/create-case.ts'
import { useCategories } from './api/list-categories.ts'
import type { CaseKind } from './kind.ts'

type CreateForm = Required<
  Pick<CreateInput, 'kategori' | 'deskripsi' | 'alamat' | 'area' | 'name' | 'contact' | 'source'>
>

type CreateCaseProps = {
  kind: CaseKind
  onClose: () => void
  /** Known already when it comes from a conversation. */
  from?: Pick<CreateInput, 'conversation_id' | 'citizen_id' | 'wa_user_id' | 'name' | 'contact' | 'deskripsi'>
}

const sources = ['phone', 'counter', 'console'] as const

/** Without the fields nobody filled in. */
const filled = <T extends Record<string, string | null | undefined>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as { [K in keyof T]?: string }

const startValues = (from: CreateCaseProps['from']): CreateForm => ({
  kategori: '',
  deskripsi: from?.deskripsi ?? '',
  alamat: '',
  area: '',
  name: from?.name ?? '',
  contact: from?.contact ?? '',
  source: from ? 'console' : 'phone',
})

const KindChoice = ({ kind, onChange }: { kind: CaseKind; onChange: (kind: CaseKind) => void }) => {
  const t = useT()
  return (
    <Segmented
      label={t('cases.fields.kind')}
      value={kind}
      onChange={(next) => onChange(next as CaseKind)}
      options={[
        { value: 'complaint', label: t('cases.complaint') },
        { value: 'service_request', label: t('cases.service_request') },
      ]}
    />
  )
}

export const CreateCase = ({ kind: startKind, onClose, from }: CreateCaseProps) => {
  const t = useT()
  const language = useLanguage()
  const navigate = useNavigate()
  const [kind, setKind] = useState(startKind)
  const [confidential, setConfidential] = useState(false)
  const [key] = useState(newKey)
  const categories = useCategories(kind)
  const create = useCreateCase(kind, key)
  const { register, handleSubmit, formState } = useForm<CreateForm>({
    defaultValues: startValues(from),
  })
  const faults = fieldFaults(create.error)
  const errorOf = (name: keyof CreateForm) => {
    const fault = formState.errors[name] ? t('errors.required') : faults[name]
    return fault ? { error: fault } : {}
  }
  const { conversation_id, citizen_id, wa_user_id } = from ?? {}
  const origin = { conversation_id, citizen_id, wa_user_id }
  const submit = handleSubmit(({ kategori, deskripsi, alamat, source, ...extra }) =>
    create.mutate(
      {
        kategori,
        deskripsi,
        alamat,
        source,
        ...filled(extra),
        ...(confidential ? { confidential } : {}),
        ...filled(origin),
      },
      {
        onSuccess: (fresh) => {
          void say(t('cases.created', { number: fresh.number }))
          onClose()
          void navigate({ to: '/kasus/$caseId', params: { caseId: fresh.number }, search: {} })
        },
      },
    ),
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('cases.createTitle')}
      description={t('cases.createLead')}
      width="md"
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={create.isPending} onClick={() => void submit()}>
            {t('cases.create')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} noValidate className="grid gap-4 md:grid-cols-2">
        {create.error ? (
          <div className="md:col-span-2">
            <TroubleView error={create.error} compact kept={t('errors.kept')} />
          </div>
        ) : null}
        <div className="md:col-span-2">
          <KindChoice kind={kind} onChange={setKind} />
        </div>
        <Field label={t('cases.fields.category')} {...errorOf('kategori')}>
          {(ids) => (
            <Select
              {...ids}
              {...register('kategori', { required: true })}
              placeholder={t('cases.fields.choose')}
              options={categories.map((category) => ({ value: category.slug, label: category.label[language] }))}
            />
          )}
        </Field>
        <Field label={t('cases.fields.source')}>
          {(ids) => (
            <Select
              {...ids}
              {...register('source')}
              options={sources.map((value) => ({ value, label: t(`cases.sources.${value}`) }))}
            />
          )}
        </Field>
        <Field
          label={t('cases.fields.description')}
          hint={t('cases.fields.descriptionHint')}
          className="md:col-span-2"
          {...errorOf('deskripsi')}
        >
          {(ids) => <Textarea {...ids} {...register('deskripsi', { required: true })} rows={3} maxLength={8000} />}
        </Field>
        <Field label={t('cases.fields.address')} {...errorOf('alamat')}>
          {(ids) => <Input {...ids} {...register('alamat')} maxLength={500} />}
        </Field>
        <Field label={t('cases.fields.area')} {...errorOf('area')}>
          {(ids) => <Input {...ids} {...register('area')} maxLength={120} />}
        </Field>
        <Field label={t('cases.fields.name')} {...errorOf('name')}>
          {(ids) => <Input {...ids} {...register('name')} maxLength={120} autoComplete="off" />}
        </Field>
        <Field label={t('cases.fields.contact')} hint={t('cases.fields.contactHint')} {...errorOf('contact')}>
          {(ids) => <Input {...ids} {...register('contact')} maxLength={200} autoComplete="off" />}
        </Field>
        <div className="md:col-span-2">
          <Switch label={t('cases.fields.confidential')} checked={confidential} onChange={setConfidential} />
        </div>
      </form>
    </Dialog>
  )
}
