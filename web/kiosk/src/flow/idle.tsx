import { useEffect, useState } from 'react'
import { BigButton } from '../pages/big-button.tsx'
import { useT } from '../texts.ts'

interface IdleProps {
  /** Untouched for so long, the visitor is gone, s. */
  seconds: number
  onGone: () => void
}

/** Asked before the screen starts over, s. */
const warnSeconds = 10

const touches = ['pointerdown', 'keydown', 'scroll'] as const

/** Starts over when nobody touches the screen, with a warning: the next visitor must not see what the last one told. */
export const Idle = ({ seconds, onGone }: IdleProps) => {
  const t = useT()
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const renew = () => setLeft(seconds)
    const timer = setInterval(() => setLeft((before) => before - 1), 1_000)
    for (const touch of touches) window.addEventListener(touch, renew)
    return () => {
      clearInterval(timer)
      for (const touch of touches) window.removeEventListener(touch, renew)
    }
  }, [seconds])
  useEffect(() => {
    if (left <= 0) onGone()
  }, [left, onGone])
  if (left > warnSeconds) return null
  return (
    <div role="alertdialog" aria-label={t('idle.title')} className="fixed inset-0 grid place-items-center bg-scrim p-8">
      <div className="flex max-w-150 flex-col gap-6 rounded-md bg-raised p-10">
        <h2 className="text-[36px] leading-tight font-bold">{t('idle.title')}</h2>
        <p className="text-[24px]">{t('idle.text', { count: Math.max(0, left) })}</p>
        <BigButton look="main" onClick={() => setLeft(seconds)}>
          {t('idle.stay')}
        </BigButton>
      </div>
    </div>
  )
}
