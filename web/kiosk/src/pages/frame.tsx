import type { ReactNode } from 'react'
import { useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'

interface FrameProps {
  title: string
  help: string
  onBack?: () => void
  children: ReactNode
}

/** Every step of a kiosk: one question, the way back, and a person to ask. */
export const Frame = ({ title, help, onBack, children }: FrameProps) => {
  const t = useT()
  return (
    <main className="flex min-h-dvh flex-col gap-8 p-[4vw]">
      <h1
        tabIndex={-1}
        ref={(heading) => heading?.focus()}
        className="text-[clamp(32px,5vw,56px)] leading-tight font-bold outline-none"
      >
        {title}
      </h1>
      <div className="flex flex-1 flex-col gap-6">{children}</div>
      <footer className="flex flex-wrap items-center justify-between gap-4">
        {onBack ? (
          <BigButton look="quiet" onClick={onBack}>
            {t('back')}
          </BigButton>
        ) : (
          <span />
        )}
        <p className="text-[24px] text-ink-2">{help}</p>
      </footer>
    </main>
  )
}
