import type { AreaView, DeviceConfig } from '@govconnect/queue/contract'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { useLanguage, useT } from '../../app/texts.ts'
import { Checks } from '../places/fields/checks.tsx'
import { LabelledField } from '../places/fields/labelled-field.tsx'
import { NumberField } from '../places/fields/number-field.tsx'
import { Rows } from '../places/fields/rows.tsx'
import type { ConfigPart } from './config-form.tsx'
import { languageOrders, languagesOf, orderOf } from './language-fields.tsx'

const SoundFields = ({ config, change }: ConfigPart) => {
  const t = useT()
  const { sound } = config
  const set = (part: Partial<DeviceConfig['sound']>) => change({ sound: { ...sound, ...part } })
  const silent = sound.languages.length === 0
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Field label={t('devices.fields.sound_languages')}>
        {(ids) => (
          <Select
            {...ids}
            value={orderOf(sound.languages)}
            onChange={(event) => set({ languages: languagesOf(event.target.value) })}
            options={[
              ...languageOrders.map((value) => ({ value, label: t(`devices.orders.${value}`) })),
              { value: '', label: t('devices.silent') },
            ]}
          />
        )}
      </Field>
      {silent ? null : (
        <>
          <Field label={t('devices.fields.sound_voice')} hint={t('devices.hints.voice')}>
            {(ids) => (
              <Select
                {...ids}
                value={sound.voice}
                onChange={(event) => set({ voice: event.target.value as 'built_in' | 'own' })}
                options={(['built_in', 'own'] as const).map((value) => ({
                  value,
                  label: t(`devices.voices.${value}`),
                }))}
              />
            )}
          </Field>
          <Field label={`${t('devices.fields.sound_volume')}: ${Math.round(sound.volume * 100)} %`}>
            {(ids) => (
              <input
                {...ids}
                type="range"
                min={0}
                max={100}
                step={5}
                value={Math.round(sound.volume * 100)}
                onChange={(event) => set({ volume: Number(event.target.value) / 100 })}
                className="h-9 w-full accent-primary max-md:h-11"
              />
            )}
          </Field>
          <Field label={t('devices.fields.sound_repeat')}>
            {(ids) => (
              <Select
                {...ids}
                value={String(sound.repeat)}
                onChange={(event) => set({ repeat: Number(event.target.value) })}
                options={['1', '2', '3'].map((value) => ({
                  value,
                  label: t('devices.times', { count: Number(value) }),
                }))}
              />
            )}
          </Field>
        </>
      )}
    </div>
  )
}

const BrandFields = ({ config, change }: ConfigPart) => {
  const t = useT()
  const brand = config.brand ?? { name: '', colour: null }
  return (
    <div className="grid grid-cols-[1fr_auto] gap-4">
      <Field label={t('devices.fields.brand')} hint={t('devices.hints.brand')}>
        {(ids) => (
          <Input
            {...ids}
            value={brand.name}
            onChange={(event) => change({ brand: { ...brand, name: event.target.value } })}
            maxLength={80}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={t('devices.colour')}>
        {(ids) => (
          <input
            {...ids}
            type="color"
            value={brand.colour ?? '#0f5c5c'}
            disabled={brand.name.trim() === ''}
            onChange={(event) => change({ brand: { ...brand, colour: event.target.value } })}
            className="h-9 w-16 rounded-md border border-line-strong bg-surface p-1 disabled:opacity-50 max-md:h-11"
          />
        )}
      </Field>
    </div>
  )
}

/** What the hall sees and hears. */
export const DisplayFields = ({ config, change, areas }: ConfigPart & { areas: readonly AreaView[] }) => {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <Checks
        legend={t('devices.fields.area_ids')}
        hint={t('devices.hints.areas')}
        choices={areas.map(({ id, name }) => ({ value: id, label: name[language] }))}
        chosen={config.area_ids}
        onChange={(area_ids) => change({ area_ids })}
      />
      <SoundFields config={config} change={change} />
      <BrandFields config={config} change={change} />
      <Rows
        legend={t('devices.fields.ticker')}
        hint={t('devices.hints.ticker')}
        rows={config.ticker}
        most={20}
        fresh={{ id: '', en: '' }}
        add={t('devices.addTicker')}
        nameOf={(row, index) => row[language] || String(index + 1)}
        onChange={(ticker) => change({ ticker })}
      >
        {(row, set) => (
          <LabelledField label={t('devices.tickerText')} value={row} max={200} onChange={(value) => set(value)} />
        )}
      </Rows>
      <Rows
        legend={t('devices.fields.playlist')}
        hint={t('devices.hints.playlist')}
        rows={config.playlist}
        most={50}
        fresh={{ url: '', seconds: 10 }}
        add={t('devices.addPicture')}
        nameOf={(row, index) => row.url || String(index + 1)}
        onChange={(playlist) => change({ playlist })}
      >
        {(row, set) => (
          <div className="grid gap-x-4 gap-y-2 md:grid-cols-[1fr_10rem]">
            <Field label={t('devices.pictureUrl')}>
              {(ids) => (
                <Input
                  {...ids}
                  value={row.url}
                  onChange={(event) => set({ url: event.target.value })}
                  maxLength={300}
                  autoComplete="off"
                />
              )}
            </Field>
            <NumberField
              label={t('devices.pictureSeconds')}
              unit={t('devices.seconds')}
              value={row.seconds}
              min={3}
              max={600}
              onChange={(seconds) => set({ seconds: seconds ?? 10 })}
            />
          </div>
        )}
      </Rows>
    </>
  )
}
