import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { BrainCircuit } from 'lucide-react'
import { useT } from '../../app/texts.ts'

export const DecisionTab = (_: { waId: string }) => {
  const t = useT()
  return <EmptyState icon={BrainCircuit} title={t('simulator.noDecisions')} detail={t('simulator.noDecisionsDetail')} />
}
