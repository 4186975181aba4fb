import { useEffect, useRef, useState } from 'react'
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
const Idle = ({ seconds, onGone }: IdleProps) => {
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
  return left > warnSeconds ? null : <Warning left={Math.max(0, left)} onStay={() => setLeft(seconds)} />
}

/** A dialog of the browser's own: it takes the focus, keeps it, and gives it back. */
const Warning = ({ left, onStay }: { left: number; onStay: () => void }) => {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const own = dialog.current
    own?.showModal()
    return () => own?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      onCancel={onStay}
      className="m-auto max-w-150 rounded-md bg-raised text-ink backdrop:bg-scrim"
    >
      <div className="flex flex-col gap-6 p-10">
        <h2 id="idle-title" className="text-[36px] leading-tight font-bold">
          {t('idle.title')}
        </h2>
        <p id="idle-text" className="text-[24px]">
          {t('idle.text', { count: left })}
        </p>
        <BigButton look="main" onClick={onStay}>
          {t('idle.stay')}
        </BigButton>
      </div>
    </dialog>
  )
}

export { Idle as default }
