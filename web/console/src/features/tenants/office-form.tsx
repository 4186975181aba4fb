import { ProblemError } from '@govconnect/kernel/contract'
import { type PlanName, plans, type TenantView, type Zone } from '@govconnect/tenants/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { zoneName } from '@govconnect/web/format.ts'
import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { newKey } from '../../app/api.ts'
import { fieldFaults, troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { type OfficeInput, useCreateTenant, useUpdateTenant } from './api/tenants.ts'
import { isSlug, slugOf } from './slug.ts'
import { useMeasures } from './use-measures.ts'

const zones: readonly Zone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']
const planNames: readonly PlanName[] = ['small', 'standard', 'large']

/** What the server has against single fields, by their names. */
const faultsOf = (error: unknown): Record<string, string> =>
  error instanceof ProblemError && error.code === 'tenants.slug_taken'
    ? { slug: troubleOf(error).detail }
    : fieldFaults(error)

const usePlanOptions = () => {
  const t = useT()
  const { count, bytes } = useMeasures()
  return planNames.map((value) => ({
    value,
    label: `${t(`tenants.plans.${value}`)} · ${t('tenants.planLimits', {
      workers: count(plans[value].maxWorkers),
      messages: count(plans[value].messagesPerDay),
      storage: bytes(plans[value].storageBytes),
    })}`,
  }))
}

const useSave = (office: TenantView | undefined) => {
  const [key] = useState(newKey)
  const create = useCreateTenant(key)
  const update = useUpdateTenant(office?.id ?? '')
  const save = ({ name, slug, zone, plan }: OfficeInput, onSuccess: (saved: TenantView) => void) =>
    office
      ? update.mutate({ name, zone, plan }, { onSuccess })
      : create.mutate({ name, slug, zone, plan }, { onSuccess })
  /** What the server said of the input before no longer holds once that is changed. */
  const forget = () => {
    create.reset()
    update.reset()
  }
  const error = create.error ?? update.error
  return { save, error, forget: error ? forget : undefined, busy: create.isPending || update.isPending }
}

type OfficeFormProps = { office?: TenantView; onClose: () => void; onCreated?: (created: TenantView) => void }

/** A new office, or the name, zone and plan of one. Its slug stays for life: it stands in addresses. */
export const OfficeForm = ({ office, onClose, onCreated }: OfficeFormProps) => {
  const t = useT()
  const options = usePlanOptions()
  const { save, error, forget, busy } = useSave(office)
  const formId = useId()
  const { register, handleSubmit, formState, setValue } = useForm<OfficeInput>({
    defaultValues: office ?? { name: '', slug: '', zone: 'Asia/Jakarta', plan: 'standard' },
  })
  const ownSlug = Boolean(formState.dirtyFields.slug)
  const faults = faultsOf(error)
  const errorOf = (name: keyof OfficeInput, words: string) => {
    const fault = formState.errors[name] ? words : faults[name]
    return fault ? { error: fault } : {}
  }
  const submit = handleSubmit((form) =>
    save(form, (saved) => {
      void say(office ? t('common.saved') : t('tenants.created', { name: saved.name }))
      onClose()
      if (!office) onCreated?.(saved)
    }),
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={office ? t('tenants.editTitle', { name: office.name }) : t('tenants.createTitle')}
      description={office ? undefined : t('tenants.createLead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={busy}>
            {office ? t('common.save') : t('tenants.create')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} onChange={forget} noValidate className="flex flex-col gap-4">
        {error && Object.keys(faults).length === 0 ? (
          <TroubleView error={error} compact kept={t('errors.kept')} />
        ) : null}
        <Field label={t('tenants.fields.name')} {...errorOf('name', t('errors.required'))}>
          {(ids) => (
            <Input
              {...ids}
              {...register('name', {
                validate: (name) => name.trim() !== '',
                onChange: (event: { target: { value: string } }) => {
                  if (!office && !ownSlug) setValue('slug', slugOf(event.target.value))
                },
              })}
              maxLength={120}
              autoComplete="off"
            />
          )}
        </Field>
        {office ? null : (
          <Field
            label={t('tenants.fields.slug')}
            hint={t('tenants.fields.slugHint')}
            {...errorOf('slug', t('tenants.fields.slugRule'))}
          >
            {(ids) => (
              <Input
                {...ids}
                {...register('slug', { validate: isSlug })}
                maxLength={63}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
          </Field>
        )}
        <Field label={t('tenants.fields.zone')} {...errorOf('zone', t('errors.required'))}>
          {(ids) => (
            <Select
              {...ids}
              {...register('zone')}
              options={zones.map((value) => ({ value, label: `${zoneName(value)} · ${value.split('/')[1]}` }))}
            />
          )}
        </Field>
        <Field label={t('tenants.fields.plan')} {...errorOf('plan', t('errors.required'))}>
          {(ids) => <Select {...ids} {...register('plan')} options={options} />}
        </Field>
      </form>
    </Dialog>
  )
}
