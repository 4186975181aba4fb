import type { DeviceConfig } from '@govconnect/queue/contract'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { useT } from '../../app/texts.ts'
import { LabelledField } from '../places/fields/labelled-field.tsx'
import { NumberField } from '../places/fields/number-field.tsx'
import type { ConfigPart } from './config-form.tsx'

const ways = ['none', 'serial', 'usb', 'agent', 'page'] as const

const PrinterFields = ({ config, change }: ConfigPart) => {
  const t = useT()
  const { printer } = config
  const set = (part: Partial<DeviceConfig['printer']>) => change({ printer: { ...printer, ...part } })
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Field label={t('devices.fields.printer_way')} hint={t(`devices.wayHints.${printer.way}`)}>
        {(ids) => (
          <Select
            {...ids}
            value={printer.way}
            onChange={(event) => set({ way: event.target.value as DeviceConfig['printer']['way'] })}
            options={ways.map((value) => ({ value, label: t(`devices.ways.${value}`) }))}
          />
        )}
      </Field>
      {printer.way === 'none' || printer.way === 'page' ? null : (
        <NumberField
          label={t('devices.fields.printer_columns')}
          hint={t('devices.hints.columns')}
          value={printer.columns}
          min={24}
          max={64}
          onChange={(columns) => set({ columns: columns ?? 42 })}
        />
      )}
      {printer.way === 'agent' ? (
        <Field label={t('devices.fields.printer_agent_url')} hint={t('devices.hints.agent')}>
          {(ids) => (
            <Input
              {...ids}
              type="url"
              value={printer.agent_url ?? ''}
              onChange={(event) => set({ agent_url: event.target.value.trim() || null })}
              maxLength={200}
              autoComplete="off"
            />
          )}
        </Field>
      ) : null}
    </div>
  )
}

/** What a kiosk asks, prints and does alone. */
export const KioskFields = ({ config, change }: ConfigPart) => {
  const t = useT()
  return (
    <>
      <Switch
        label={t('devices.fields.ask_name')}
        hint={t('devices.hints.ask')}
        checked={config.ask_name}
        onChange={(ask_name) => change({ ask_name })}
      />
      <Switch
        label={t('devices.fields.ask_phone')}
        checked={config.ask_phone}
        onChange={(ask_phone) => change({ ask_phone })}
      />
      <PrinterFields config={config} change={change} />
      <LabelledField
        label={t('devices.fields.staff_help')}
        hint={t('devices.hints.help')}
        value={config.staff_help}
        max={160}
        onChange={(staff_help) => change({ staff_help })}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <NumberField
          label={t('devices.fields.idle_seconds')}
          unit={t('devices.seconds')}
          hint={t('devices.hints.idle')}
          value={config.idle_seconds}
          min={15}
          max={600}
          onChange={(value) => change({ idle_seconds: value ?? 45 })}
        />
        <NumberField
          label={t('devices.fields.offline_block')}
          hint={t('devices.hints.offline')}
          value={config.offline_block}
          min={0}
          max={200}
          onChange={(value) => change({ offline_block: value ?? 0 })}
        />
      </div>
    </>
  )
}
