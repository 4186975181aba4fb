import { Button } from '@govconnect/ui/button.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input, PasswordInput } from '@govconnect/ui/input.tsx'
import { useForm } from 'react-hook-form'
import { useT } from '../../app/texts.ts'

export type AccountForm = { name: string; email: string; password: string }

type AccountStepProps = {
  link: { kind: 'first-admin' | 'invitation' | 'password-reset'; name: string | null; email: string | null }
  start: AccountForm
  /** Faults the server found, by field. */
  faults: Record<string, string>
  busy: boolean
  onDone: (form: AccountForm) => void
}

export const AccountStep = ({ link, start, faults, busy, onDone }: AccountStepProps) => {
  const t = useT()
  const { register, handleSubmit, formState } = useForm<AccountForm>({ defaultValues: start })
  const first = link.kind === 'first-admin'
  const errorOf = (name: keyof AccountForm) => {
    const fault = formState.errors[name] ? t('errors.required') : faults[name]
    return fault ? { error: fault } : {}
  }
  const titles = {
    'first-admin': t('setup.accountTitle'),
    invitation: t('setup.invitationTitle', { name: link.name ?? '' }),
    'password-reset': t('setup.resetTitle'),
  }
  return (
    <form onSubmit={handleSubmit(onDone)} noValidate className="flex flex-col gap-4">
      <div>
        <h1 className="font-bold text-title">{titles[link.kind]}</h1>
        <p className="mt-1 text-ink-2">
          {first ? t('setup.accountLead') : t('setup.passwordLead', { email: link.email ?? '' })}
        </p>
      </div>
      {first ? (
        <>
          <Field label={t('setup.name')} {...errorOf('name')}>
            {(ids) => <Input {...ids} {...register('name', { required: true })} autoComplete="name" />}
          </Field>
          <Field label={t('setup.email')} {...errorOf('email')}>
            {(ids) => (
              <Input {...ids} {...register('email', { required: true })} type="email" autoComplete="username" />
            )}
          </Field>
        </>
      ) : null}
      <Field label={t('setup.password')} hint={t('setup.passwordHint')} {...errorOf('password')}>
        {(ids) => <PasswordInput {...ids} {...register('password', { required: true })} autoComplete="new-password" />}
      </Field>
      <Button type="submit" tone="primary" size="block" busy={busy}>
        {first ? t('setup.next') : t('common.save')}
      </Button>
    </form>
  )
}
