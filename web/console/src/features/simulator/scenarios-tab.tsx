import { Button } from '@govconnect/ui/button.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { Play } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useRunScenario, useScenarios } from './api/scripts.ts'

type ScenariosTabProps = { numberId: string; onRun: (id: string, waId: string) => void }

export const ScenariosTab = ({ numberId, onRun }: ScenariosTabProps) => {
  const t = useT()
  const scenarios = useScenarios()
  const run = useRunScenario()
  if (scenarios.error) return <TroubleView error={scenarios.error} onRetry={() => void scenarios.refetch()} />
  if (!scenarios.data) return <Skeleton className="h-40" />
  return (
    <>
      <p className="mb-3 text-ink-2">{t('simulator.scenariosLead')}</p>
      {run.error ? <TroubleView error={run.error} compact /> : null}
      <ul className="grid gap-3 xl:grid-cols-2">
        {scenarios.data.map((scenario) => (
          <li key={scenario.id} className="flex flex-col rounded-md border border-line p-4">
            <p className="font-bold">{scenario.title}</p>
            <p className="mt-1 text-ink-2">{scenario.watch}</p>
            <p className="mt-1 mb-3 text-ink-3 text-small">
              {t('simulator.scenarioBy', { name: scenario.phone_name, count: scenario.steps.length })}
            </p>
            <Button
              size="sm"
              className="mt-auto self-start"
              busy={run.isPending && run.variables.id === scenario.id}
              aria-label={`${t('simulator.run')}: ${scenario.title}`}
              onClick={() =>
                run.mutate({ id: scenario.id, numberId }, { onSuccess: (started) => onRun(started.id, started.wa_id) })
              }
            >
              <Play aria-hidden />
              {t('simulator.run')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
