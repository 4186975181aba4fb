import type { AgentView, CounterView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { DoorClosed, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useLabel } from '../tickets/words.ts'
import type { Presence } from './api/desk.ts'
import { PresenceMenu } from './presence-menu.tsx'

type DeskHeaderProps = {
  counter: CounterView
  mine: readonly CounterView[]
  agent: AgentView | undefined
  /** The counter calls by itself so long after it is free, s; null: it does not. */
  autoCallSeconds: number | null
  /** Gives a number to whoever comes without one. */
  give: ReactNode
  onCounter: (id: string) => void
  onOther: () => void
  onPresence: (presence: Presence, reason?: string) => void
  onCloseCounter: () => void
}

export const DeskHeader = (props: DeskHeaderProps) => {
  const { counter, mine, agent } = props
  const t = useT()
  const label = useLabel()
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-surface px-4 py-2.5">
      {mine.length > 1 ? (
        <Segmented
          label={t('desk.myCounters')}
          value={counter.id}
          options={mine.map(({ id, name }) => ({ value: id, label: label(name) }))}
          onChange={props.onCounter}
        />
      ) : (
        <h2 className="font-bold text-lead">{label(counter.name)}</h2>
      )}
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <AutoCall seconds={props.autoCallSeconds} agent={agent} onPresence={props.onPresence} />
        {props.give}
        <PresenceMenu agent={agent} onPresence={props.onPresence} />
        <Button onClick={props.onOther} className="max-md:px-3">
          <Plus aria-hidden />
          <span className="max-md:sr-only">{t('desk.other')}</span>
        </Button>
        <Button onClick={props.onCloseCounter} className="max-md:px-3">
          <DoorClosed aria-hidden />
          <span className="max-md:sr-only">{t('desk.close')}</span>
        </Button>
      </div>
    </header>
  )
}

type AutoCallProps = Pick<DeskHeaderProps, 'agent' | 'onPresence'> & { seconds: number | null }

/** Whether counters call by themselves is the branch's policy; a clerk pauses it for themselves by being busy. */
const AutoCall = ({ seconds, agent, onPresence }: AutoCallProps) => {
  const t = useT()
  if (seconds === null) return null
  return (
    <Switch
      label={t('desk.autoCall', { seconds })}
      checked={agent?.presence === 'available'}
      disabled={agent?.presence === 'break'}
      onChange={(on) => onPresence(on ? 'available' : 'busy')}
    />
  )
}
