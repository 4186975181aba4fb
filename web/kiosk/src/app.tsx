import type { Device } from '@govconnect/web/device/session.ts'
import { lazy, Suspense } from 'react'
import { Kiosk } from './kiosk.tsx'
import type { Counter } from './offline/counter.ts'
import type { Printing } from './printing/printing.ts'
import type { Shell } from './shell/shell.ts'
import { useT } from './texts.ts'

/** Seen once in a kiosk's life. */
const CodeEntry = lazy(async () => ({ default: (await import('@govconnect/web/device/code-entry.tsx')).CodeEntry }))

export interface AppProps {
  device: Device
  counter: Counter
  printing: Printing
  shell: Shell
}

export const App = ({ device, counter, printing, shell }: AppProps) => {
  const t = useT()
  const state = device.use()
  if (shell.useLeaving()) return <Wait text={t('updating')} />
  if (state.at === 'ready') {
    const { setup, reachable } = state
    return <Kiosk {...{ device, counter, printing, shell, setup, reachable }} />
  }
  if (state.at === 'starting') return <Wait text={t('starting')} />
  const words = {
    ...{ title: t('pair.title'), help: t('pair.help'), label: t('pair.label'), submit: t('pair.submit') },
    ...{ away: t('pair.away'), revoked: t('pair.revoked') },
  }
  return (
    <>
      {!window.isSecureContext && (
        <p role="alert" className="bg-progress-soft p-4 text-center text-[20px] text-progress-text">
          {t('insecure')}
        </p>
      )}
      <Suspense>
        <CodeEntry words={words} revoked={state.revoked} pair={device.pair} />
      </Suspense>
    </>
  )
}

const Wait = ({ text }: { text: string }) => (
  <main className="grid min-h-dvh place-items-center text-title text-ink-2" role="status">
    {text}
  </main>
)
