import { CloudOff, LoaderCircle, Radio } from 'lucide-react'
import { cn } from './cn.ts'

export type LiveState = 'live' | 'reconnecting' | 'offline'

const looks = {
  live: { icon: Radio, look: 'bg-done-soft text-done-text' },
  reconnecting: { icon: LoaderCircle, look: 'bg-progress-soft text-progress-text' },
  offline: { icon: CloudOff, look: 'bg-danger-soft text-danger-text' },
}

export const LiveChip = ({ state, label, hint }: { state: LiveState; label: string; hint: string }) => {
  const { icon: Icon, look } = looks[state]
  return (
    <span
      role="status"
      title={hint}
      className={cn('inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full px-2.5 font-semibold text-small', look)}
    >
      <Icon aria-hidden className={cn('size-3.5', state === 'reconnecting' && 'spin')} />
      <span className="max-sm:sr-only">{label}</span>
    </span>
  )
}
