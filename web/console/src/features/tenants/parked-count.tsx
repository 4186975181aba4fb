import { Link } from '@tanstack/react-router'
import { useT } from '../../app/texts.ts'
import { useMeasures } from './use-measures.ts'

type ParkedCountProps = { office: { id: string; name: string }; parked: number }

/** How many failed; where some did, the way to them. */
export const ParkedCount = ({ office, parked }: ParkedCountProps) => {
  const t = useT()
  const { count } = useMeasures()
  if (parked === 0) return <span className="text-ink-3">{count(parked)}</span>
  return (
    <Link
      to="/tenants/$tenantId"
      params={{ tenantId: office.id }}
      search={{ tab: 'parked' }}
      aria-label={t('tenants.parked.of', { count: parked, name: office.name })}
      className="font-bold text-accent-text underline underline-offset-2"
    >
      {count(parked)}
    </Link>
  )
}
