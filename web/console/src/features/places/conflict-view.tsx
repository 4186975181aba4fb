import { Button } from '@govconnect/ui/button.tsx'
import { GitCompareArrows } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { changedByOthers, inWords } from './differences.ts'
import { useSpeaking } from './use-speaking.ts'

type ConflictViewProps = {
  before: object
  now: { version: number }
  /** Names of the fields as the form has them. */
  labels: Readonly<Record<string, string>>
  names: ReadonlyMap<string, string>
  onSave: (version: number) => void
}

/** Somebody else saved first: what they changed, and the way to save one's own beside it. Nothing typed is lost. */
export const ConflictView = ({ before, now, labels, names, onSave }: ConflictViewProps) => {
  const t = useT()
  const say = useSpeaking(names)
  const changed = changedByOthers(before, now, Object.keys(labels))
  const value = (of: object, name: string) => inWords((of as Record<string, unknown>)[name], say)
  return (
    <div role="alert" className="rounded-md border border-progress-solid bg-progress-soft p-3 text-progress-text">
      <p className="flex items-center gap-2 font-bold">
        <GitCompareArrows aria-hidden className="size-4" />
        {t('places.conflict.title')}
      </p>
      <p className="mt-1">{changed.length > 0 ? t('places.conflict.lead') : t('places.conflict.elsewhere')}</p>
      {changed.length > 0 ? (
        <table className="mt-3 w-full text-left">
          <thead>
            <tr className="text-small">
              <th className="pr-3 pb-1 font-semibold">{t('places.conflict.field')}</th>
              <th className="pr-3 pb-1 font-semibold">{t('places.conflict.before')}</th>
              <th className="pb-1 font-semibold">{t('places.conflict.now')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((name) => (
              <tr key={name} className="align-top">
                <th scope="row" className="pr-3 font-medium">
                  {labels[name]}
                </th>
                <td className="break-words pr-3 line-through">{value(before, name)}</td>
                <td className="break-words font-bold">{value(now, name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Button size="sm" className="mt-3" onClick={() => onSave(now.version)}>
        {t('places.conflict.save')}
      </Button>
    </div>
  )
}
