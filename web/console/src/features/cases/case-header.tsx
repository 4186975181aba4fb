import type { CaseDetail } from '@govconnect/cases/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Copy, X } from 'lucide-react'
import { useLanguage, useT } from '../../app/texts.ts'
import { CaseActions } from './case-actions.tsx'
import { CaseMarks, DueChip, StatusChip } from './case-chips.tsx'

export const CaseHeader = ({ item }: { item: CaseDetail }) => {
  const t = useT()
  const language = useLanguage()
  const navigate = useNavigate()
  const leave = () => void navigate({ to: '/kasus', search: true })
  const copy = async () => {
    await navigator.clipboard.writeText(item.number)
    void say(t('common.copied'), item.number)
  }
  return (
    <header className="flex flex-col gap-2 border-line border-b bg-surface px-4 py-3">
      <div className="flex min-w-0 items-center gap-1">
        <IconButton icon={ArrowLeft} label={t('cases.detail.back')} onClick={leave} className="-ml-2 lg:hidden" />
        <h2 className="min-w-0 truncate font-bold text-title">{item.kategori_label[language]}</h2>
        <span className="flex-1" />
        <IconButton icon={X} label={t('cases.detail.close')} keys="Esc" onClick={leave} className="max-lg:hidden" />
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          tone="quiet"
          size="sm"
          className="-ml-3"
          onClick={() => void copy()}
          aria-label={`${t('cases.detail.copyNumber')} ${item.number}`}
        >
          {item.number}
          <Copy aria-hidden />
        </Button>
        <StatusChip status={item.status} />
        {item.sub_state ? <span className="px-1 text-ink-2">{t(`cases.sub.${item.sub_state}`)}</span> : null}
        <DueChip item={item} />
        <CaseMarks item={item} />
      </div>
      <CaseActions item={item} />
    </header>
  )
}
