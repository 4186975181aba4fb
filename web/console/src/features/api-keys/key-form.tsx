import type { ApiKeyView } from '@govconnect/identity/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Textarea } from '@govconnect/ui/textarea.tsx'
import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { newKey } from '../../app/api.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { dayBounds } from '../audit/day-bounds.ts'
import { useMe } from '../session/api/me.ts'
import { useCreateKey } from './api/keys.ts'
import type { Scope } from './key-scopes.ts'
import { type ExpiryChoice, expiryChoices, expiryOf, readOrigins } from './key-state.ts'
import { ScopeBoxes } from './scope-boxes.tsx'

type KeyInput = { name: string; expiry: ExpiryChoice; day: string; origins: string }

/** Addresses of one key at most. */
const originsAtMost = 20

const useExpiry = () => {
  const zone = useMe().tenant?.zone ?? 'Asia/Jakarta'
  return ({ expiry, day }: KeyInput) => expiryOf(expiry, Date.now(), day ? dayBounds(day, zone).end : null)
}

type KeyFormProps = { onClose: () => void; onMade: (made: { key: ApiKeyView; secret: string }) => void }

/** A new key: for whom, what it may do, until when, and from which web pages. */
export const KeyForm = ({ onClose, onMade }: KeyFormProps) => {
  const t = useT()
  const [key] = useState(newKey)
  const formId = useId()
  const create = useCreateKey(key)
  const expiryFor = useExpiry()
  const [scopes, setScopes] = useState<ReadonlySet<Scope>>(new Set())
  const { register, handleSubmit, formState, watch } = useForm<KeyInput>({
    defaultValues: { name: '', expiry: '365', day: '', origins: '' },
  })
  const { errors, isSubmitted } = formState
  const scopeFault = isSubmitted && scopes.size === 0 ? t('apiKeys.fields.scopesRule') : undefined
  const submit = handleSubmit((form) => {
    if (scopes.size === 0) return
    const { origins } = readOrigins(form.origins)
    const body = { name: form.name.trim(), scopes: [...scopes], expires_at: expiryFor(form) }
    create.mutate({ ...body, allowed_origins: origins }, { onSuccess: onMade })
  })
  const fault = (name: keyof KeyInput, words: string) => (errors[name] ? { error: errors[name].message || words } : {})
  return (
    <Dialog
      open
      width="md"
      onOpenChange={(open) => !open && onClose()}
      title={t('apiKeys.createTitle')}
      description={t('apiKeys.createLead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={create.isPending}>
            {t('apiKeys.create')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {create.error ? <TroubleView error={create.error} compact kept={t('errors.kept')} /> : null}
        <Field
          label={t('apiKeys.fields.name')}
          hint={t('apiKeys.fields.nameHint')}
          {...fault('name', t('errors.required'))}
        >
          {(ids) => (
            <Input
              {...ids}
              {...register('name', { validate: (name) => name.trim() !== '' })}
              maxLength={120}
              autoComplete="off"
            />
          )}
        </Field>
        <ScopeBoxes chosen={scopes} onChange={setScopes} error={scopeFault} />
        <div className="grid gap-4 md:grid-cols-2">
          <Field label={t('apiKeys.fields.expiry')}>
            {(ids) => (
              <Select
                {...ids}
                {...register('expiry')}
                options={expiryChoices.map((value) => ({ value, label: t(`apiKeys.expiries.${value}`) }))}
              />
            )}
          </Field>
          {watch('expiry') === 'day' ? (
            <Field
              label={t('apiKeys.fields.day')}
              hint={t('apiKeys.fields.dayHint')}
              {...fault('day', t('apiKeys.fields.dayRule'))}
            >
              {(ids) => (
                <Input
                  {...ids}
                  {...register('day', {
                    validate: (_, form) => form.expiry !== 'day' || (expiryFor(form) ?? '') > new Date().toISOString(),
                  })}
                  type="date"
                />
              )}
            </Field>
          ) : null}
        </div>
        <Field
          label={t('apiKeys.fields.origins')}
          hint={watch('origins').trim() ? t('apiKeys.fields.originsWarning') : t('apiKeys.fields.originsHint')}
          {...fault('origins', t('apiKeys.fields.originsCount', { count: originsAtMost }))}
        >
          {(ids) => (
            <Textarea
              {...ids}
              {...register('origins', {
                validate: (text) => {
                  const { origins, bad } = readOrigins(text)
                  if (bad[0]) return t('apiKeys.fields.originsRule', { text: bad[0] })
                  return origins.length <= originsAtMost
                },
              })}
              spellCheck={false}
              autoCapitalize="none"
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
