import { useEffect, useRef, useState } from 'react'
import { base64Of } from '../../app/base64.ts'
import type { Attachment } from './api/act.ts'

/** What WhatsApp takes, in order of preference; a browser that records none of them may still send a file. */
const formats = ['audio/ogg;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4'] as const

type VoiceNote = { onDone: (file: Attachment) => void; onRefused: () => void }

/** Press to record, press again to send. */
export const useVoiceNote = ({ onDone, onRefused }: VoiceNote) => {
  const recorder = useRef<MediaRecorder | null>(null)
  const [recording, setRecording] = useState(false)
  useEffect(
    () => () => {
      for (const track of recorder.current?.stream.getTracks() ?? []) track.stop()
    },
    [],
  )

  const start = async () => {
    const mimeType =
      typeof MediaRecorder === 'undefined' ? undefined : formats.find((format) => MediaRecorder.isTypeSupported(format))
    if (!mimeType || !navigator.mediaDevices) return onRefused()
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const parts: Blob[] = []
      const next = new MediaRecorder(stream, { mimeType })
      next.ondataavailable = (event) => parts.push(event.data)
      next.onstop = async () => {
        for (const track of stream.getTracks()) track.stop()
        setRecording(false)
        const bare = mimeType.split(';')[0] ?? mimeType
        const data = await base64Of(new Blob(parts, { type: bare }))
        onDone({ filename: bare === 'audio/ogg' ? 'voice.ogg' : 'voice.m4a', mime_type: bare, data, voice: true })
      }
      recorder.current = next
      next.start()
      setRecording(true)
    } catch {
      onRefused()
    }
  }
  const toggle = () => {
    if (recording) recorder.current?.stop()
    else void start()
  }
  return { recording, toggle }
}
