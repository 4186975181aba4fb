import type { ResponseOf } from '@govconnect/kernel/contract'
import type { listNumbers, PhoneView } from '@govconnect/simulator/contract'
import { Avatar } from '@govconnect/ui/avatar.tsx'
import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Dropdown, DropdownChoices } from '@govconnect/ui/dropdown.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { Badge } from '@govconnect/ui/state-chip.tsx'
import { ChevronDown, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useAddPhone } from './api/phones.ts'

export type SimNumber = ResponseOf<typeof listNumbers>['items'][number]

type PhonePickerProps = {
  phones: readonly PhoneView[]
  selected: string
  onSelect: (waId: string) => void
  numbers: readonly SimNumber[]
  number: string
  onNumber: (id: string) => void
  action: ReactNode
}

/** The phones on the table; several citizens can write at once. */
export const PhonePicker = (props: PhonePickerProps) => {
  const t = useT()
  const add = useAddPhone()
  return (
    <div className="flex items-center gap-1.5 border-line border-b bg-surface p-2">
      <fieldset className="flex min-w-0 flex-1 gap-1 overflow-x-auto p-0.5">
        <legend className="sr-only">{t('simulator.phones')}</legend>
        {props.phones.map((phone) => {
          const unread = phone.threads.reduce((sum, thread) => sum + thread.unread, 0)
          const active = phone.wa_id === props.selected
          return (
            <button
              key={phone.wa_id}
              type="button"
              aria-pressed={active}
              onClick={() => props.onSelect(phone.wa_id)}
              className={cn(
                'flex shrink-0 items-center gap-2 rounded-full py-1 pr-3 pl-1 font-semibold text-small max-md:h-11',
                active ? 'bg-primary-soft text-primary-text' : 'text-ink-2 hover:bg-sunken',
              )}
            >
              <Avatar name={phone.name} size="sm" />
              <span className="max-w-28 truncate">{phone.name}</span>
              {unread > 0 && !active ? <Badge tone="accent">{unread}</Badge> : null}
            </button>
          )
        })}
      </fieldset>
      <IconButton
        icon={Plus}
        label={t('simulator.addPhone')}
        disabled={add.isPending}
        onClick={() => add.mutate(undefined, { onSuccess: (phone) => props.onSelect(phone.wa_id) })}
      />
      {props.numbers.length > 1 ? (
        <Dropdown
          label={t('simulator.number')}
          align="end"
          trigger={
            <Button size="sm">
              {props.numbers.find((one) => one.id === props.number)?.name}
              <ChevronDown aria-hidden />
            </Button>
          }
        >
          <DropdownChoices
            label={t('simulator.number')}
            value={props.number}
            onChange={props.onNumber}
            options={props.numbers.map((one) => ({ value: one.id, label: `${one.name} · +${one.display_phone}` }))}
          />
        </Dropdown>
      ) : null}
      {props.action}
    </div>
  )
}
