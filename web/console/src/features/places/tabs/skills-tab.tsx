import type { BranchView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { GraduationCap } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../../app/texts.ts'
import { TroubleView } from '../../../app/trouble.tsx'
import { useOfficers } from '../../cases/api/list-officers.ts'
import { useCan } from '../../session/api/me.ts'
import { type AgentSkills, useAgentSkills, useSetAgentSkills } from '../api/agent-skills.ts'
import { useServices } from '../api/lists.ts'
import { SkillFields } from '../fields/skill-fields.tsx'
import { skillsAsked } from '../names.ts'
import { shownOf } from './use-open.tsx'
import { useSkillsText } from './use-skills-text.ts'

type SkillsDialogProps = { branch: BranchView; person: AgentSkills; known: readonly string[]; onClose: () => void }

const SkillsDialog = ({ branch, person, known, onClose }: SkillsDialogProps) => {
  const t = useT()
  const set = useSetAgentSkills(branch.id)
  const [skills, setSkills] = useState(person.skills)
  const save = () =>
    set.mutate(
      { ...person, skills },
      {
        onSuccess: () => {
          void say(t('common.saved'))
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('places.skills.of', { name: person.name })}
      description={t('places.skills.rule')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={set.isPending} onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {set.error ? <TroubleView error={set.error} compact kept={t('errors.kept')} /> : null}
        <SkillFields known={known} value={skills} onChange={setSkills} />
      </div>
    </Dialog>
  )
}

/** Everybody of the office, and those who have skills here though they left it. */
const withAll = (people: readonly { id: string; name: string }[], known: readonly AgentSkills[]): AgentSkills[] => {
  const entries = new Map(known.map((one) => [one.staff_id, one]))
  const here = people.map(({ id, name }) => entries.get(id) ?? { staff_id: id, name, skills: {} })
  return [...here, ...known.filter(({ staff_id }) => !people.some(({ id }) => id === staff_id))]
}

/** What members of staff can do at this branch, beside what their counter can. */
export const SkillsTab = ({ branch }: { branch: BranchView }) => {
  const t = useT()
  const maySet = useCan('lines.supervise')
  const people = useOfficers()
  const entries = useAgentSkills(branch.id)
  const services = useServices(branch.id)
  const skillsText = useSkillsText()
  const [open, setOpen] = useState<AgentSkills | null>(null)
  const known = skillsAsked(shownOf(services.data, false))
  if (entries.error && !entries.data)
    return <TroubleView error={entries.error} onRetry={() => void entries.refetch()} />
  if (!entries.data || services.isPending) return <SkeletonRows rows={5} />
  const rows = withAll(people, entries.data)
  if (known.length === 0 && entries.data.length === 0)
    return <EmptyState icon={GraduationCap} title={t('places.skills.empty')} detail={t('places.skills.emptyDetail')} />
  return (
    <>
      <Card title={t('places.tabs.skills')} flush>
        <p className="px-4 pb-2 text-ink-2">{t('places.skills.lead')}</p>
        <ul aria-label={t('places.tabs.skills')} className="border-line border-t">
          {rows.map((person) => (
            <li
              key={person.staff_id}
              className="flex items-center gap-3 border-line border-t px-4 py-2.5 first:border-t-0"
            >
              <div className="min-w-0 flex-1">
                <p className="break-words font-semibold">{person.name}</p>
                <p className="text-ink-2 text-small">{skillsText(person.skills) ?? t('places.skills.byCounter')}</p>
              </div>
              {maySet ? (
                <Button size="sm" aria-label={`${t('places.change')}: ${person.name}`} onClick={() => setOpen(person)}>
                  {t('places.change')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
      {open ? <SkillsDialog branch={branch} person={open} known={known} onClose={() => setOpen(null)} /> : null}
    </>
  )
}
