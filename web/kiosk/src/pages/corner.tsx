import type { Printing } from '../printing/printing.ts'
import { useT } from '../texts.ts'

interface CornerProps {
  reachable: boolean
  unsynced: number
  printing: Printing
  /** Only on the first screen: a visitor is not to be asked. */
  onConnect: (() => void) | undefined
}

/** What is not as it should be, for whoever looks after the kiosk; nothing where all is well. */
const Corner = ({ reachable, unsynced, printing, onConnect }: CornerProps) => {
  const t = useT()
  const { state } = printing.use()
  const troubled = state !== 'ok' && state !== 'none' && state !== 'unknown'
  const chip = 'rounded-md bg-progress-soft px-4 py-2 text-[20px] leading-snug text-progress-text'
  return (
    <aside className="fixed top-4 right-4 flex max-w-[60vw] flex-col items-end gap-2 print:hidden">
      <div role="status" className="flex flex-col items-end gap-2">
        {!reachable && (
          <p className={chip}>
            {t('offlineChip')}
            {unsynced > 0 && ` · ${t('unsynced', { count: unsynced })}`}
          </p>
        )}
        {!window.isSecureContext && <p className={chip}>{t('insecure')}</p>}
        {troubled && <p className={chip}>{t(`printer.${state}`)}</p>}
      </div>
      {state === 'unpaired' && onConnect && (
        <button
          type="button"
          onClick={onConnect}
          className="min-h-14 rounded-md border-2 border-line-strong bg-surface px-4 text-[20px] font-semibold"
        >
          {t('printer.connect')}
        </button>
      )}
    </aside>
  )
}

export { Corner as default }
