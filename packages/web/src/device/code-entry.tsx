import { ProblemError } from '@govconnect/kernel/contract'
import { type FormEvent, useState } from 'react'

export interface CodeWords {
  title: string
  help: string
  label: string
  submit: string
  /** Where the server did not answer. */
  away: string
  revoked: string
}

interface CodeEntryProps {
  words: CodeWords
  revoked: boolean
  pair: (code: string) => Promise<void>
}

const digits = 6

/** Six digits from the page Devices, typed once on the device itself. */
export const CodeEntry = ({ words, revoked, pair }: CodeEntryProps) => {
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string | null>(revoked ? words.revoked : null)
  const [busy, setBusy] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFault(null)
    pair(code)
      .catch((error: unknown) => {
        setFault(error instanceof ProblemError ? error.problem.detail : words.away)
        setCode('')
      })
      .finally(() => setBusy(false))
  }

  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <form onSubmit={submit} className="flex w-full max-w-130 flex-col gap-5 text-center">
        <h1 className="text-[clamp(1.75rem,5vw,3rem)] leading-tight font-bold">{words.title}</h1>
        <p className="text-[clamp(1rem,2.4vw,1.5rem)] leading-snug text-ink-2">{words.help}</p>
        <label className="flex flex-col gap-2 text-lead font-medium">
          {words.label}
          <input
            // biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\d{6}"
            maxLength={digits}
            value={code}
            onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, ''))}
            aria-describedby="code-fault"
            className="rounded-md border border-line-strong bg-surface p-4 text-center text-[clamp(2rem,8vw,4rem)] leading-none font-bold tracking-[0.3em]"
          />
        </label>
        <p id="code-fault" role="alert" className="min-h-6 text-lead text-danger-text">
          {fault}
        </p>
        <button
          type="submit"
          disabled={busy || code.length !== digits}
          className="rounded-md bg-primary px-6 py-4 text-title font-semibold text-on-primary disabled:opacity-50"
        >
          {words.submit}
        </button>
      </form>
    </main>
  )
}
