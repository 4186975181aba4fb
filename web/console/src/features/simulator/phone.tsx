import type { PhoneView } from '@govconnect/simulator/contract'
import { Avatar } from '@govconnect/ui/avatar.tsx'
import { Dropdown, DropdownItem } from '@govconnect/ui/dropdown.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { Ban, MoreVertical, Wifi, WifiOff } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useAct, useAttach } from './api/act.ts'
import { useChat } from './api/chat.ts'
import { useChangePhone } from './api/phones.ts'
import { useClock } from './api/world.ts'
import { ChatBody } from './chat-body.tsx'
import { PhoneComposer } from './phone-composer.tsx'
import type { SimNumber } from './phone-picker.tsx'

const PhoneMenu = ({ phone }: { phone: PhoneView }) => {
  const t = useT()
  const change = useChangePhone(phone.wa_id)
  return (
    <Dropdown
      label={t('simulator.phoneMenu')}
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t('simulator.phoneMenu')}
          className="flex size-9 items-center justify-center rounded-full hover:bg-on-primary/12"
        >
          <MoreVertical aria-hidden className="size-[18px]" />
        </button>
      }
    >
      <DropdownItem icon={phone.online ? WifiOff : Wifi} onSelect={() => change.mutate({ online: !phone.online })}>
        {phone.online ? t('simulator.switchOff') : t('simulator.switchOn')}
      </DropdownItem>
      <DropdownItem icon={Ban} onSelect={() => change.mutate({ blocked: !phone.blocked })}>
        {phone.blocked ? t('simulator.unblock') : t('simulator.block')}
      </DropdownItem>
    </Dropdown>
  )
}

/** One citizen's phone with the office's chat open. */
export const Phone = ({ phone, number }: { phone: PhoneView; number: SimNumber }) => {
  const t = useT()
  const now = useNow(1000)
  const clock = useClock().data
  const chat = useChat(phone.wa_id, number.id)
  const act = useAct(phone.wa_id, number.id)
  const attach = useAttach(phone.wa_id, number.id)
  const there = now + (clock?.offset_ms ?? 0)
  const typingUntil = chat.data?.thread.typing_until
  const typing = typingUntil ? Date.parse(typingUntil) > there : false
  const trouble = act.error ?? attach.error
  const state = !phone.online
    ? t('simulator.off')
    : phone.blocked
      ? t('simulator.blocked')
      : typing
        ? t('simulator.typing')
        : `+${number.display_phone}`
  return (
    <div className="flex min-h-0 flex-1 justify-center bg-sunken lg:p-5">
      <div className="flex min-h-0 w-full max-w-[400px] flex-col overflow-hidden border-line-strong bg-canvas max-lg:max-w-none lg:rounded-[28px] lg:border-[6px] lg:border-ink/85">
        <header className="flex items-center gap-3 bg-primary px-3 py-2 text-on-primary">
          <Avatar name={number.name} size="md" />
          <div className="min-w-0 flex-1">
            <h2 className="truncate font-bold">{number.name}</h2>
            <p className="truncate text-small" role="status">
              {state}
            </p>
          </div>
          <PhoneMenu phone={phone} />
        </header>
        {chat.isPending ? <SkeletonRows rows={4} className="flex-1" /> : null}
        {chat.error ? (
          <div className="flex-1 p-3">
            <TroubleView error={chat.error} compact onRetry={() => void chat.refetch()} />
          </div>
        ) : null}
        {chat.data ? (
          <ChatBody chat={chat.data} typing={typing} now={there} onAct={(action) => act.mutate(action)} />
        ) : null}
        {trouble ? (
          <div className="p-2">
            <TroubleView error={trouble} compact />
          </div>
        ) : null}
        <PhoneComposer
          name={phone.name}
          busy={act.isPending || attach.isPending}
          onAct={(action, done) => act.mutate(action, { onSuccess: done })}
          onAttach={(file) => attach.mutate(file)}
        />
      </div>
    </div>
  )
}
