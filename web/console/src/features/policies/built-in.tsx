import type { BranchView, PolicyView } from '@govconnect/queue/contract'
import { defaultPolicy } from '@govconnect/queue/rules'
import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { sayError } from '@govconnect/ui/toast.tsx'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { ScrollArea } from '../places/scroll-area.tsx'
import { useCan } from '../session/api/me.ts'
import { useDraftPolicy } from './api/policies.ts'
import { PolicyReading } from './policy-reading.tsx'
import { presetNames, presets } from './presets.ts'

type BuiltInProps = { branch: BranchView; onDrafted: (draft: PolicyView) => void }

const Presets = ({ branch, onDrafted }: BuiltInProps) => {
  const t = useT()
  const draft = useDraftPolicy(branch.id)
  return (
    <Card title={t('policies.presets.title')} flush>
      <ul className="mt-1">
        {presetNames.map((name) => (
          <li key={name} className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3">
            <div className="min-w-48 flex-1">
              <p className="font-semibold">{t(`policies.presets.${name}`)}</p>
              <p className="text-ink-2">{t(`policies.presetDetails.${name}`)}</p>
            </div>
            <Button
              aria-label={`${t('policies.presets.use')}: ${t(`policies.presets.${name}`)}`}
              busy={draft.isPending}
              onClick={() =>
                draft.mutate(
                  { rules: presets[name], note: t(`policies.presets.${name}`) },
                  {
                    onSuccess: onDrafted,
                    onError: (error) => void sayError(troubleOf(error).title, troubleOf(error).detail),
                  },
                )
              }
            >
              {t('policies.presets.use')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** A branch that has no policy of its own runs by the built-in one. */
export const BuiltIn = (props: BuiltInProps) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  return (
    <ScrollArea label={t('policies.builtIn')}>
      <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4 md:p-6">
        <div>
          <h2 className="font-bold text-title">{t('policies.builtIn')}</h2>
          <p className="text-ink-2">{t('policies.builtInDetail')}</p>
        </div>
        {mayConfigure ? <Presets {...props} /> : null}
        <PolicyReading rules={defaultPolicy} />
      </div>
    </ScrollArea>
  )
}
