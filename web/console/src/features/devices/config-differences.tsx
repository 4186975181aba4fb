import type { AreaView, DeviceConfig } from '@govconnect/queue/contract'
import { useT } from '../../app/texts.ts'
import { differingFields, valueAt } from './config-fields.ts'
import { useConfigWords } from './use-config-words.ts'

type ConfigDifferencesProps = { before: DeviceConfig; after: DeviceConfig; areas: readonly AreaView[] }

/** What one configuration changes of another, in words. */
export const ConfigDifferences = ({ before, after, areas }: ConfigDifferencesProps) => {
  const t = useT()
  const { label, words } = useConfigWords(areas)
  const fields = differingFields(before, after)
  if (fields.length === 0) return <p className="mt-2 text-ink-2">{t('devices.config.same')}</p>
  return (
    <ul className="mt-2 flex flex-col gap-1">
      {fields.map((field) => (
        <li key={field} className="break-words">
          <span className="font-semibold">{label(field)}</span>
          {': '}
          <del className="text-ink-3">{words(field, valueAt(before, field))}</del>
          {' → '}
          <ins className="font-medium no-underline">{words(field, valueAt(after, field))}</ins>
        </li>
      ))}
    </ul>
  )
}
