import type { AccountSettings, listAccounts } from '@govconnect/channel/contract'
import type { ResponseOf } from '@govconnect/kernel/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { PlugZap } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useLanes } from '../home/api/needs-now.ts'
import { LaneCard } from '../queue/lane-card.tsx'
import { useCan } from '../session/api/me.ts'
import { useAccounts, useUpdateAccount } from './api/accounts.ts'

type Account = ResponseOf<typeof listAccounts>['items'][number]
type AccountForm = { name: string; idle: string; perSecond: string; policy: AccountSettings['in_doubt_policy'] }

const AccountCard = ({ account }: { account: Account }) => {
  const t = useT()
  const mayChange = useCan('settings.write')
  const update = useUpdateAccount(account.id)
  const { register, handleSubmit, formState } = useForm<AccountForm>({
    values: {
      name: account.name,
      idle: String(account.settings.takeover_idle_minutes),
      perSecond: String(account.settings.messages_per_second),
      policy: account.settings.in_doubt_policy,
    },
  })
  const save = handleSubmit((form) =>
    update.mutate(
      {
        name: form.name,
        settings: {
          takeover_idle_minutes: Number(form.idle),
          messages_per_second: Number(form.perSecond),
          in_doubt_policy: form.policy,
        },
      },
      { onSuccess: () => void say(t('common.saved')) },
    ),
  )
  return (
    <Card title={t('settings.channels.title', { name: account.display_number ?? account.name })}>
      <form onSubmit={save} noValidate className="flex flex-col gap-4">
        {update.error ? <TroubleView error={update.error} compact kept={t('errors.kept')} /> : null}
        <fieldset disabled={!mayChange} className="grid gap-4 md:grid-cols-2">
          <Field
            label={t('settings.channels.name')}
            hint={t('settings.channels.metaId', { id: account.phone_number_id })}
          >
            {(ids) => <Input {...ids} {...register('name', { required: true })} maxLength={120} />}
          </Field>
          <Field label={t('settings.channels.idle')} hint={t('settings.channels.idleHint')}>
            {(ids) => <Input {...ids} {...register('idle')} type="number" min={0} max={10080} inputMode="numeric" />}
          </Field>
          <Field label={t('settings.channels.perSecond')}>
            {(ids) => (
              <Input {...ids} {...register('perSecond')} type="number" min={1} max={1000} inputMode="numeric" />
            )}
          </Field>
          <Field label={t('settings.channels.policy')} hint={t('settings.channels.policyHint')}>
            {(ids) => (
              <Select
                {...ids}
                {...register('policy')}
                options={(['retry', 'fail', 'ask'] as const).map((value) => ({
                  value,
                  label: t(`settings.channels.policies.${value}`),
                }))}
              />
            )}
          </Field>
        </fieldset>
        {mayChange ? (
          <Button
            type="submit"
            tone="primary"
            className="self-start"
            busy={update.isPending}
            disabled={!formState.isDirty}
          >
            {t('common.save')}
          </Button>
        ) : null}
      </form>
    </Card>
  )
}

/** Numbers of the office with their outgoing queue. */
export const ChannelsTab = () => {
  const t = useT()
  const accounts = useAccounts()
  const lanes = useLanes(true)
  if (accounts.isPending) return <SkeletonRows rows={3} />
  if (accounts.error) return <TroubleView error={accounts.error} onRetry={() => void accounts.refetch()} />
  if (accounts.data.length === 0)
    return <EmptyState icon={PlugZap} title={t('home.noLanes')} detail={t('settings.channels.none')} />
  return (
    <>
      <ul aria-label={t('home.lanes')} className="flex flex-col gap-3">
        {lanes.data?.map((lane) => (
          <LaneCard key={lane.account_id} lane={lane} />
        ))}
      </ul>
      {accounts.data.map((account) => (
        <AccountCard key={account.id} account={account} />
      ))}
    </>
  )
}
