import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { PasswordInput } from '@govconnect/ui/input.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { say, sayError } from '@govconnect/ui/toast.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { Laptop, LogOut, Smartphone } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { fieldFaults, troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useChangePassword, useRevokeSession, useSessions } from './api/profile.ts'
import { deviceName } from './device-name.ts'

type PasswordForm = { current_password: string; new_password: string }

const PasswordCard = () => {
  const t = useT()
  const change = useChangePassword()
  const { register, handleSubmit, formState, reset } = useForm<PasswordForm>()
  const faults = fieldFaults(change.error)
  const errorOf = (name: keyof PasswordForm) => {
    const fault = formState.errors[name] ? t('errors.required') : faults[name]
    return fault ? { error: fault } : {}
  }
  const save = handleSubmit((form) =>
    change.mutate(form, {
      onSuccess: () => {
        reset({ current_password: '', new_password: '' })
        void say(t('settings.security.changed'))
      },
    }),
  )
  return (
    <Card title={t('settings.security.password')}>
      <form onSubmit={save} noValidate className="flex flex-col gap-4">
        {change.error ? <TroubleView error={change.error} compact /> : null}
        <div className="grid gap-4 md:grid-cols-2">
          <Field label={t('settings.security.current')} {...errorOf('current_password')}>
            {(ids) => (
              <PasswordInput
                {...ids}
                {...register('current_password', { required: true })}
                autoComplete="current-password"
              />
            )}
          </Field>
          <Field label={t('settings.security.fresh')} hint={t('setup.passwordHint')} {...errorOf('new_password')}>
            {(ids) => (
              <PasswordInput {...ids} {...register('new_password', { required: true })} autoComplete="new-password" />
            )}
          </Field>
        </div>
        <Button type="submit" tone="primary" className="self-start" busy={change.isPending}>
          {t('settings.security.change')}
        </Button>
      </form>
    </Card>
  )
}

/** Password, and where this account is signed in. */
export const SecurityTab = () => {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const sessions = useSessions()
  const revoke = useRevokeSession()
  return (
    <>
      <PasswordCard />
      <Card title={t('settings.security.sessions')} flush>
        {sessions.isPending ? <Skeleton className="m-4 h-16" /> : null}
        {sessions.error ? (
          <div className="p-4">
            <TroubleView error={sessions.error} compact onRetry={() => void sessions.refetch()} />
          </div>
        ) : null}
        <ul className="mt-2">
          {sessions.data?.map((session) => {
            const Icon = /iPhone|Android/.test(session.user_agent ?? '') ? Smartphone : Laptop
            const name = deviceName(session.user_agent) ?? t('settings.security.unknownDevice')
            return (
              <li key={session.id} className="flex items-center gap-3 border-line border-t px-4 py-3">
                <Icon aria-hidden className="size-5 shrink-0 text-ink-3" />
                <span className="min-w-0 flex-1">
                  <span className="flex flex-wrap items-center gap-2 font-semibold">
                    {name}
                    {session.current ? <StateChip tone="done">{t('settings.security.thisOne')}</StateChip> : null}
                  </span>
                  <span className="block text-ink-3 text-small">
                    {t('settings.security.seen', {
                      ago: format.ago(session.last_seen_at ?? session.created_at, now),
                      ip: session.ip ?? '–',
                    })}
                  </span>
                </span>
                {session.current ? null : (
                  <Button
                    size="sm"
                    busy={revoke.isPending && revoke.variables === session.id}
                    aria-label={`${t('settings.security.revoke')}: ${name}`}
                    onClick={() =>
                      revoke.mutate(session.id, {
                        onSuccess: () => void say(t('settings.security.revoked')),
                        onError: (error) => void sayError(troubleOf(error).title, troubleOf(error).detail),
                      })
                    }
                  >
                    <LogOut aria-hidden />
                    {t('settings.security.revoke')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      </Card>
    </>
  )
}
