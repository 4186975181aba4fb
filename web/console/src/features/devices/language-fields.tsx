import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { useT } from '../../app/texts.ts'
import type { ConfigPart } from './config-form.tsx'

/** The choices of languages in an order, as one word. */
const orders = { id_en: ['id', 'en'], en_id: ['en', 'id'], id: ['id'], en: ['en'] } as const

export type LanguageOrder = keyof typeof orders
export const languageOrders = Object.keys(orders) as LanguageOrder[]
export const orderOf = (languages: readonly ('id' | 'en')[]): string => languages.join('_')
export const languagesOf = (order: string): ('id' | 'en')[] => [...(orders[order as LanguageOrder] ?? [])]

/** What the screen speaks. */
export const LanguageFields = ({ config, change }: ConfigPart) => {
  const t = useT()
  return (
    <Field label={t('devices.fields.languages')} hint={t('devices.hints.languages')}>
      {(ids) => (
        <Select
          {...ids}
          value={orderOf(config.languages)}
          onChange={(event) => change({ languages: languagesOf(event.target.value) })}
          options={languageOrders.map((value) => ({ value, label: t(`devices.orders.${value}`) }))}
        />
      )}
    </Field>
  )
}
