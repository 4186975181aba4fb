import { type ReactNode, useState } from 'react'
import { useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'

interface FrameProps {
  title: string
  help: string
  onBack?: () => void
  children: ReactNode
}

/** Once for each step: what is drawn again later leaves the focus where the visitor has it. */
const focus = (heading: HTMLElement | null) => heading?.focus()
/** The next visitor begins with the usual size: whoever starts over takes it away. */
const isLarge = () => document.documentElement.dataset['text'] === 'large'

/** Every step of a kiosk: one question, the way back, and a person to ask. */
export const Frame = ({ title, help, onBack, children }: FrameProps) => {
  const t = useT()
  const [large, setLarge] = useState(isLarge)
  const resize = () => {
    if (large) delete document.documentElement.dataset['text']
    else document.documentElement.dataset['text'] = 'large'
    setLarge(!large)
  }
  return (
    <main className="flex min-h-dvh flex-col gap-8 p-[4vw]">
      <h1 tabIndex={-1} ref={focus} className="text-[clamp(32px,5vw,56px)] leading-tight font-bold outline-none">
        {title}
      </h1>
      <div className="flex flex-1 flex-col gap-6">{children}</div>
      <footer className="flex flex-wrap items-center justify-between gap-4">
        {onBack && (
          <BigButton look="quiet" onClick={onBack}>
            {t('back')}
          </BigButton>
        )}
        <BigButton look="quiet" pressed={large} onClick={resize}>
          {t('larger')}
        </BigButton>
        <p className="text-[24px] text-ink-2">{help}</p>
      </footer>
    </main>
  )
}
