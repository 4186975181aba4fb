import { Button } from '@govconnect/ui/button.tsx'
import { ErrorState } from '@govconnect/ui/error-state.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { fieldFaults } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { FrontPage } from '../../shell/front-page.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { type AccountForm, AccountStep } from './account-step.tsx'
import { useLink } from './api/check-link.ts'
import { useRedeemLink } from './api/redeem-link.ts'
import { DoneStep } from './done-step.tsx'
import { OfficeStep } from './office-step.tsx'
import { StepBar } from './step-bar.tsx'

const route = getRouteApi('/setup')

const ToLogin = () => {
  const t = useT()
  return (
    <Button asChild size="block" className="mt-4">
      <Link to="/login">{t('setup.toLogin')}</Link>
    </Button>
  )
}

type Step = 'account' | 'office' | 'done'

/** Opened by a one-time link: the first admin (account → office → done), an invitation or a new password. */
export const SetupPage = () => {
  const t = useT()
  usePageTitle(t('setup.title'))
  const { token } = route.useSearch()
  const navigate = useNavigate()
  const link = useLink(token)
  const redeem = useRedeemLink()
  const [step, setStep] = useState<Step>('account')
  const [account, setAccount] = useState<AccountForm>({ name: '', email: '', password: '' })

  if (token === '')
    return (
      <FrontPage>
        <h1 className="mb-4 font-bold text-title">{t('setup.title')}</h1>
        <ErrorState title={t('setup.missingToken')} detail={t('setup.missingTokenDetail')} compact />
        <ToLogin />
      </FrontPage>
    )
  if (link.error)
    return (
      <FrontPage>
        <h1 className="mb-4 font-bold text-title">{t('setup.title')}</h1>
        <TroubleView error={link.error} compact />
        <ToLogin />
      </FrontPage>
    )
  if (!link.data)
    return (
      <FrontPage>
        <div role="status" aria-label={t('setup.checking')} className="flex flex-col gap-4">
          <Skeleton className="h-7 w-2/3" />
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-9 w-full" />
        </div>
      </FrontPage>
    )

  const first = link.data.kind === 'first-admin'
  const faults = fieldFaults(redeem.error)
  const accountFault = faults['name'] ?? faults['email'] ?? faults['password']

  const finish = (joinSample: boolean) =>
    redeem.mutate(
      { token, password: account.password, name: account.name, email: account.email, join_sample_tenant: joinSample },
      { onSuccess: () => setStep('done'), onError: () => setStep('account') },
    )
  const onAccount = (form: AccountForm) => {
    setAccount(form)
    if (first) return setStep('office')
    redeem.mutate({ token, password: form.password }, { onSuccess: () => navigate({ to: '/', replace: true }) })
  }

  return (
    <FrontPage>
      {first ? <StepBar step={step} /> : null}
      {redeem.error && step !== 'done' ? (
        <div className="mb-4">
          <TroubleView error={redeem.error} compact {...(accountFault ? {} : { kept: t('errors.kept') })} />
        </div>
      ) : null}
      {step === 'account' ? (
        <AccountStep link={link.data} start={account} faults={faults} busy={redeem.isPending} onDone={onAccount} />
      ) : null}
      {step === 'office' ? (
        <OfficeStep busy={redeem.isPending} onBack={() => setStep('account')} onDone={finish} />
      ) : null}
      {step === 'done' ? <DoneStep /> : null}
    </FrontPage>
  )
}
