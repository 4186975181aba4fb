import type { PolicyRules } from '@govconnect/queue/contract'
import { Switch } from '@govconnect/ui/switch.tsx'
import { useLanguage, useT } from '../../app/texts.ts'
import { LabelledField } from '../places/fields/labelled-field.tsx'
import { NumberField } from '../places/fields/number-field.tsx'
import { Rows } from '../places/fields/rows.tsx'
import { wordOf } from '../places/words.ts'

type PriorityClass = PolicyRules['classes'][number]

type ClassRowsProps = {
  classes: readonly PriorityClass[]
  /** H, which no class goes beyond. */
  most: number
  /** Codes that past visits are known by: they stay whatever the class is called. */
  kept: ReadonlySet<string>
  onChange: (classes: PriorityClass[]) => void
}

const fresh: PriorityClass = { code: '', label: { id: '', en: '' }, credit_minutes: 0, self_declared: false }

/** Who gets a head start. The first is everybody else. */
export const ClassRows = ({ classes, most, kept, onChange }: ClassRowsProps) => {
  const t = useT()
  const language = useLanguage()
  return (
    <Rows
      legend={t('policies.classes.title')}
      hint={t('policies.classes.hint')}
      rows={classes}
      most={12}
      fixed={1}
      fresh={fresh}
      add={t('policies.classes.add')}
      nameOf={(row, index) => row.label[language] || String(index + 1)}
      onChange={onChange}
    >
      {(row, set, index) => (
        <>
          <LabelledField
            label={t('policies.classes.name')}
            value={row.label}
            max={60}
            onChange={(label) => set({ label, ...(kept.has(row.code) ? {} : { code: wordOf(label.id) }) })}
          />
          <div className="grid items-start gap-4 md:grid-cols-2">
            {index === 0 ? (
              <p className="text-ink-3 text-small">{t('policies.classes.firstHint')}</p>
            ) : (
              <NumberField
                label={t('policies.classes.creditLabel')}
                unit={t('places.minutes')}
                value={row.credit_minutes}
                min={0}
                max={Number.isFinite(most) ? most : 240}
                step={0.5}
                onChange={(credit) => set({ credit_minutes: credit ?? 0 })}
              />
            )}
            <Switch
              label={t('policies.classes.selfLabel')}
              hint={t('policies.classes.selfHint')}
              checked={row.self_declared}
              onChange={(self_declared) => set({ self_declared })}
            />
          </div>
        </>
      )}
    </Rows>
  )
}
