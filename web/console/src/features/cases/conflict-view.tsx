import type { CaseDetail } from '@govconnect/cases/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { GitCompareArrows } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { type CaseDifference, conflictOf, differencesOf } from './conflict.ts'

type ConflictViewProps = { item: CaseDetail; error: unknown; onUseLatest: (version: number) => void }

/** 409 shown with the difference; nothing that was typed is lost. */
export const ConflictView = ({ item, error, onUseLatest }: ConflictViewProps) => {
  const t = useT()
  const current = conflictOf(error)
  if (!current) return null
  const words: Record<CaseDifference['field'], string> = {
    status: t('cases.status.label'),
    sub_state: t('cases.sub.label'),
    officer: t('cases.detail.officer'),
    agency: t('cases.detail.agency'),
    kategori: t('cases.detail.category'),
    alamat: t('cases.detail.address'),
    deskripsi: t('cases.detail.report'),
  }
  const show = ({ field }: CaseDifference, value: string) => {
    if (value === '') return t('cases.detail.none')
    if (field === 'status') return t(`cases.status.${value as CaseDetail['status']}`)
    if (field === 'sub_state') return t(`cases.sub.${value as NonNullable<CaseDetail['sub_state']>}`)
    return value
  }
  return (
    <div role="alert" className="mb-4 rounded-md border border-progress-solid bg-progress-soft p-3 text-progress-text">
      <p className="flex items-center gap-2 font-bold">
        <GitCompareArrows aria-hidden className="size-4" />
        {t('cases.conflict.title')}
      </p>
      <p className="mt-1">{t('cases.conflict.lead')}</p>
      <table className="mt-3 w-full text-left">
        <thead>
          <tr className="text-small">
            <th className="pr-3 pb-1 font-semibold">{t('cases.conflict.field')}</th>
            <th className="pr-3 pb-1 font-semibold">{t('cases.conflict.yours')}</th>
            <th className="pb-1 font-semibold">{t('cases.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differencesOf(item, current).map((difference) => (
            <tr key={difference.field} className="align-top">
              <th scope="row" className="pr-3 font-medium">
                {words[difference.field]}
              </th>
              <td className="pr-3 line-through">{show(difference, difference.before)}</td>
              <td className="font-bold">{show(difference, difference.now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="sm" className="mt-3" onClick={() => onUseLatest(current.version)}>
        {t('cases.conflict.use')}
      </Button>
    </div>
  )
}
