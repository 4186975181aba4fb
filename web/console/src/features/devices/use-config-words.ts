import type { AreaView } from '@govconnect/queue/contract'
import { useLanguage, useT } from '../../app/texts.ts'
import { inWords } from '../places/differences.ts'
import { namesOf } from '../places/names.ts'
import { useSpeaking } from '../places/use-speaking.ts'
import type { ConfigField } from './config-fields.ts'
import { type LanguageOrder, orderOf } from './language-fields.tsx'

type Language = 'id' | 'en'
type Way = 'none' | 'serial' | 'usb' | 'agent' | 'page'

const keyOf = (field: ConfigField) =>
  field.replace('.', '_') as ConfigField extends infer F ? (F extends `${infer A}.${infer B}` ? `${A}_${B}` : F) : never

/** Parts of a configuration in words. */
export const useConfigWords = (areas: readonly AreaView[]) => {
  const t = useT()
  const say = useSpeaking(namesOf(areas, useLanguage()))
  const languages = (value: readonly Language[]) =>
    value.length === 0 ? t('devices.silent') : t(`devices.orders.${orderOf(value) as LanguageOrder}`)
  const label = (field: ConfigField): string => t(`devices.fields.${keyOf(field)}`)
  const words = (field: ConfigField, value: unknown): string => {
    if (field === 'languages' || field === 'sound.languages') return languages(value as Language[])
    if (field === 'printer.way') return t(`devices.ways.${value as Way}`)
    if (field === 'sound.voice') return t(`devices.voices.${value as 'built_in' | 'own'}`)
    if (field === 'sound.volume') return `${Math.round(Number(value) * 100)} %`
    if (field === 'area_ids' && (value as string[]).length === 0) return t('devices.allAreas')
    if (field === 'playlist') return (value as { url: string }[]).map(({ url }) => url).join(', ') || say.none
    if (field === 'brand') return (value as { name: string } | null)?.name ?? say.none
    return inWords(value, say)
  }
  return { label, words }
}
