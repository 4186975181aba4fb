import { Button } from '@govconnect/ui/button.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input, PasswordInput } from '@govconnect/ui/input.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { FrontPage } from '../../shell/front-page.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useSignIn } from '../session/api/sign-in.ts'
import { useSetupNeeded } from '../setup/api/setup-status.ts'

const route = getRouteApi('/login')

type LoginForm = { email: string; password: string }

export const LoginPage = () => {
  const t = useT()
  usePageTitle(t('auth.title'))
  const { next, ended } = route.useSearch()
  const navigate = useNavigate()
  const [remember, setRemember] = useState(false)
  const signIn = useSignIn()
  const setupNeeded = useSetupNeeded()
  const { register, handleSubmit, formState } = useForm<LoginForm>()
  const submit = handleSubmit((form) =>
    signIn.mutate({ ...form, remember }, { onSuccess: () => navigate({ to: next ?? '/', replace: true }) }),
  )
  return (
    <FrontPage>
      <h1 className="font-bold text-title">{t('auth.welcome')}</h1>
      <p className="mt-1 text-ink-2">{t('auth.lead')}</p>
      {ended && !signIn.error ? (
        <p className="mt-4 rounded-md bg-progress-soft p-3 text-progress-text" role="status">
          {t('auth.ended')}
        </p>
      ) : null}
      {setupNeeded ? (
        <p className="mt-4 rounded-md bg-new-soft p-3 text-new-text" role="status">
          {t('auth.setupNeeded')}
        </p>
      ) : null}
      <form onSubmit={submit} noValidate className="mt-6 flex flex-col gap-4">
        {signIn.error ? <TroubleView error={signIn.error} compact /> : null}
        <Field label={t('auth.email')} {...(formState.errors.email ? { error: t('errors.required') } : {})}>
          {(ids) => (
            <Input
              {...ids}
              {...register('email', { required: true })}
              type="email"
              autoComplete="username"
              // The one field this page exists for
              autoFocus
            />
          )}
        </Field>
        <Field label={t('auth.password')} {...(formState.errors.password ? { error: t('errors.required') } : {})}>
          {(ids) => (
            <PasswordInput {...ids} {...register('password', { required: true })} autoComplete="current-password" />
          )}
        </Field>
        <Switch label={t('auth.remember')} hint={t('auth.rememberHint')} checked={remember} onChange={setRemember} />
        <Button type="submit" tone="primary" size="block" busy={signIn.isPending} className="mt-1">
          {t('auth.submit')}
        </Button>
        <p className="text-ink-3 text-small">{t('auth.forgot')}</p>
      </form>
    </FrontPage>
  )
}
