import type { AgentView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dropdown, DropdownItem } from '@govconnect/ui/dropdown.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { ChevronDown, CircleCheck, CirclePause, Coffee } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { FormDialog } from '../tickets/form-dialog.tsx'
import { KnownReason } from '../tickets/known-reason.tsx'
import type { Presence } from './api/desk.ts'

const icons = { available: CircleCheck, busy: CirclePause, break: Coffee, offline: CirclePause }

type PresenceMenuProps = { agent: AgentView | undefined; onPresence: (presence: Presence, reason?: string) => void }

export const PresenceMenu = ({ agent, onPresence }: PresenceMenuProps) => {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const presence = agent?.presence ?? 'available'
  const Icon = icons[presence]
  const toggle = () => (presence === 'break' ? onPresence('available') : setAsking(true))
  useHotkeys([
    {
      keys: 'B',
      label: presence === 'break' ? t('desk.endBreak') : t('desk.beginBreak'),
      group: t('shell.groupPage'),
      run: toggle,
    },
  ])
  const word = t(`tickets.presence.${presence}`)
  return (
    <>
      <Dropdown
        label={t('desk.presence')}
        align="end"
        trigger={
          <Button aria-label={t('desk.presenceIs', { presence: word })}>
            <Icon aria-hidden />
            <span className="max-w-40 truncate">{agent?.reason && presence === 'break' ? agent.reason : word}</span>
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <DropdownItem icon={CircleCheck} onSelect={() => onPresence('available')}>
          {t('tickets.presence.available')}
        </DropdownItem>
        <DropdownItem icon={CirclePause} onSelect={() => onPresence('busy')}>
          {t('tickets.presence.busy')}
        </DropdownItem>
        <DropdownItem icon={Coffee} keys="B" onSelect={() => setAsking(true)}>
          {t('tickets.presence.break')}
        </DropdownItem>
      </Dropdown>
      {asking ? (
        <BreakDialog onBreak={(reason) => onPresence('break', reason)} onClose={() => setAsking(false)} />
      ) : null}
    </>
  )
}

const reasons = ['rest', 'prayer', 'meal', 'meeting'] as const

const BreakDialog = ({ onBreak, onClose }: { onBreak: (reason: string) => void; onClose: () => void }) => {
  const t = useT()
  const [reason, setReason] = useState(t('desk.breakReasons.rest'))
  return (
    <FormDialog
      title={t('desk.beginBreak')}
      description={t('desk.breakLead')}
      action={t('desk.beginBreak')}
      ready={reason.trim() !== ''}
      onSubmit={() => onBreak(reason)}
      onClose={onClose}
    >
      <KnownReason
        value={reason}
        known={reasons.map((known) => t(`desk.breakReasons.${known}`))}
        maxLength={80}
        onChange={setReason}
      />
    </FormDialog>
  )
}
