import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { LanguageSwitch } from '@govconnect/ui/language-switch.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { ContrastSwitch, ThemeSwitch } from '@govconnect/ui/theme-switch.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { setPreferences, usePreferences } from '@govconnect/web/preferences.ts'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { chooseLanguage } from '../../shell/display.ts'
import { useMe } from '../session/api/me.ts'
import { useUpdateProfile } from './api/profile.ts'

const Line = ({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
    <div className="min-w-40">
      <p className="font-semibold">{label}</p>
      {hint ? <p className="text-ink-3 text-small">{hint}</p> : null}
    </div>
    {children}
  </div>
)

const NameForm = () => {
  const t = useT()
  const { staff, role } = useMe()
  const update = useUpdateProfile()
  const { register, handleSubmit, formState } = useForm<{ name: string }>({ values: { name: staff.name } })
  const save = handleSubmit(({ name }) => update.mutate({ name }, { onSuccess: () => void say(t('common.saved')) }))
  return (
    <Card title={t('settings.profile.you')}>
      <form onSubmit={save} noValidate className="flex flex-col gap-4">
        {update.error ? <TroubleView error={update.error} compact kept={t('errors.kept')} /> : null}
        <div className="grid gap-4 md:grid-cols-2">
          <Field label={t('setup.name')} {...(formState.errors.name ? { error: t('errors.required') } : {})}>
            {(ids) => <Input {...ids} {...register('name', { required: true })} autoComplete="name" maxLength={120} />}
          </Field>
          <Field label={t('auth.email')} hint={role ? t(`roles.${role}`) : ''}>
            {(ids) => <Input {...ids} value={staff.email} disabled readOnly />}
          </Field>
        </div>
        <Button
          type="submit"
          tone="primary"
          className="self-start"
          busy={update.isPending}
          disabled={!formState.isDirty}
        >
          {t('common.save')}
        </Button>
      </form>
    </Card>
  )
}

/** Who I am and how I like the screen. */
export const ProfileTab = () => {
  const t = useT()
  const preferences = usePreferences()
  const update = useUpdateProfile()
  return (
    <>
      <NameForm />
      <Card title={t('settings.profile.screen')}>
        <Line label={t('settings.profile.language')}>
          <LanguageSwitch
            label={t('settings.profile.language')}
            value={preferences.language}
            onChange={(language) => {
              void chooseLanguage(language)
              update.mutate({ locale: language })
            }}
          />
        </Line>
        <Line label={t('settings.profile.theme')}>
          <ThemeSwitch
            label={t('settings.profile.theme')}
            value={preferences.theme}
            onChange={(theme) => setPreferences({ theme })}
            words={{
              system: t('settings.profile.system'),
              light: t('settings.profile.light'),
              dark: t('settings.profile.dark'),
            }}
          />
        </Line>
        <Line label={t('settings.profile.contrast')}>
          <ContrastSwitch
            label={t('settings.profile.contrast')}
            value={preferences.contrast}
            onChange={(contrast) => setPreferences({ contrast })}
            words={{
              system: t('settings.profile.system'),
              normal: t('settings.profile.normal'),
              high: t('settings.profile.high'),
            }}
          />
        </Line>
        <Line label={t('settings.profile.keys')} hint={t('settings.profile.keysHint')}>
          <Switch
            label={t('settings.profile.letterKeys')}
            checked={preferences.letterKeys}
            onChange={(letterKeys) => setPreferences({ letterKeys })}
          />
        </Line>
      </Card>
    </>
  )
}
