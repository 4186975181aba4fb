import type { AreaView, BranchView, DeviceConfig, DeviceView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useId, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { bothOf } from '../places/words.ts'
import { type Kind, useSaveConfig } from './api/configs.ts'
import { ConfigDifferences } from './config-differences.tsx'
import { differingFields } from './config-fields.ts'
import { DisplayFields } from './display-fields.tsx'
import { KioskFields } from './kiosk-fields.tsx'
import { LanguageFields } from './language-fields.tsx'

export type ConfigPart = { config: DeviceConfig; change: (part: Partial<DeviceConfig>) => void }

type ConfigFormProps = {
  branch: BranchView
  kind: Kind
  /** What it begins from. */
  config: DeviceConfig
  areas: readonly AreaView[]
  devices: readonly DeviceView[]
  onClose: () => void
}

/** As it is sent: one language stands for both, empty lines are left out. */
const tidyConfig = (config: DeviceConfig): DeviceConfig => ({
  ...config,
  staff_help: bothOf(config.staff_help),
  ticker: config.ticker.map(bothOf).filter(({ id }) => id !== ''),
  playlist: config.playlist.filter(({ url }) => url.trim() !== ''),
  brand: config.brand?.name.trim() ? config.brand : null,
})

const within = (value: number, min: number, max: number) => value >= min && value <= max

/** Every number is one, and within what devices can do. */
const isWhole = ({ idle_seconds, offline_block, printer, playlist }: DeviceConfig): boolean =>
  within(idle_seconds, 15, 600) &&
  within(offline_block, 0, 200) &&
  within(printer.columns, 24, 64) &&
  playlist.every(({ seconds }) => within(seconds, 3, 600))

/** A new configuration, tried on one device or rolled out to all of its kind. */
export const ConfigForm = ({ branch, kind, config: first, areas, devices, onClose }: ConfigFormProps) => {
  const t = useT()
  const formId = useId()
  const [config, setConfig] = useState(first)
  const [note, setNote] = useState('')
  const [to, setTo] = useState('all')
  const save = useSaveConfig(branch.id, kind)
  const change = (part: Partial<DeviceConfig>) => setConfig((known) => ({ ...known, ...part }))
  const tidied = tidyConfig(config)
  const same = differingFields(first, tidied).length === 0
  const whole = isWhole(tidied)
  const send = () => {
    const one = devices.find(({ id }) => id === to)
    save.mutate(
      { config: tidied, note, to: one ?? (to === 'all' ? 'all' : 'none') },
      {
        onSuccess: () => {
          void say(one ? t('devices.told', { name: one.name }) : t('common.saved'))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      open
      width="lg"
      onOpenChange={(open) => !open && onClose()}
      title={t(`devices.config.titles.${kind}`, { branch: branch.name })}
      footer={
        <>
          {whole ? null : (
            <p role="status" className="mr-auto self-center font-medium text-danger-text text-small max-md:basis-full">
              {t('places.mend')}
            </p>
          )}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={save.isPending} disabled={same || !whole}>
            {to === 'all' ? t('devices.config.rollOut') : t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!same && whole) send()
        }}
        className="flex flex-col gap-5"
      >
        {save.error ? <TroubleView error={save.error} compact kept={t('errors.kept')} /> : null}
        <LanguageFields config={config} change={change} />
        {kind === 'kiosk' ? (
          <KioskFields config={config} change={change} />
        ) : (
          <DisplayFields config={config} change={change} areas={areas} />
        )}
        <section aria-label={t('devices.config.changes')} className="rounded-md bg-sunken p-3">
          <h3 className="font-semibold">{t('devices.config.changes')}</h3>
          <ConfigDifferences before={first} after={tidied} areas={areas} />
        </section>
        <div className="grid gap-4 md:grid-cols-2">
          <Field label={t('devices.config.note')}>
            {(ids) => <Input {...ids} value={note} onChange={(event) => setNote(event.target.value)} maxLength={200} />}
          </Field>
          <Field label={t('devices.config.to')} hint={to === 'none' ? t('devices.config.toNoneHint') : ''}>
            {(ids) => (
              <Select
                {...ids}
                value={to}
                onChange={(event) => setTo(event.target.value)}
                options={[
                  { value: 'all', label: t('devices.config.toAll', { count: devices.length }) },
                  ...devices.map(({ id, name }) => ({ value: id, label: t('devices.config.toOne', { name }) })),
                  { value: 'none', label: t('devices.config.toNone') },
                ]}
              />
            )}
          </Field>
        </div>
      </form>
    </Dialog>
  )
}
