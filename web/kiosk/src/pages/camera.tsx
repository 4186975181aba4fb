import { useEffect, useRef, useState } from 'react'
import { useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'

/** What we use of the Barcode Detection API, which not every browser has. */
interface Detector {
  detect(image: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type DetectorClass = new (options: { formats: string[] }) => Detector

const detectorOf = () => (window as Window & { BarcodeDetector?: DetectorClass }).BarcodeDetector

/** Both are needed, and browsers give the camera over https or on this machine only. */
export const canScan = (): boolean => detectorOf() !== undefined && navigator.mediaDevices !== undefined

const lookMs = 250

interface CameraProps {
  onCode: (text: string) => void
}

/** Reads a QR code held to the camera; the picture stays in the page. */
export const Camera = ({ onCode }: CameraProps) => {
  const t = useT()
  const [at, setAt] = useState<'off' | 'on' | 'failed'>('off')
  const found = (text: string) => {
    setAt('off')
    onCode(text)
  }
  if (at === 'failed')
    return (
      <p role="alert" className="text-[24px]">
        {t('checkIn.noCamera')}
      </p>
    )
  if (at === 'off') return <BigButton onClick={() => setAt('on')}>{t('checkIn.camera')}</BigButton>
  return (
    <div className="flex max-w-120 flex-col gap-4">
      <p role="status" className="text-[24px]">
        {t('checkIn.pointing')}
      </p>
      <Finder onCode={found} onFailed={() => setAt('failed')} />
      <BigButton onClick={() => setAt('off')}>{t('checkIn.stop')}</BigButton>
    </div>
  )
}

const Finder = ({ onCode, onFailed }: CameraProps & { onFailed: () => void }) => {
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef({ onCode, onFailed })
  tell.current = { onCode, onFailed }
  useEffect(() => {
    let stopped = false
    let stream: MediaStream | undefined
    const watch = async () => {
      const Class = detectorOf()!
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } })
      if (stopped || !video.current) return end()
      video.current.srcObject = stream
      await video.current.play()
      const detector = new Class({ formats: ['qr_code'] })
      while (!stopped && video.current) {
        const [code] = await detector.detect(video.current)
        if (code) return stopped ? undefined : tell.current.onCode(code.rawValue)
        await new Promise((resolve) => setTimeout(resolve, lookMs))
      }
    }
    const end = () => {
      stopped = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    watch().catch(() => {
      if (!stopped) tell.current.onFailed()
    })
    return end
  }, [])
  return <video ref={video} muted playsInline className="w-full rounded-md bg-sunken" />
}
