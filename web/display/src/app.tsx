import { listClips } from '@govconnect/queue/contract'
import { CodeEntry } from '@govconnect/web/device/code-entry.tsx'
import type { Device, Setup } from '@govconnect/web/device/session.ts'
import { useEffect } from 'react'
import { BoardPage } from './board/board-page.tsx'
import { useBoard } from './board/use-board.ts'
import type { Announcer } from './sound/announcer.ts'
import { texts, useT } from './texts.ts'

interface AppProps {
  device: Device
  announcer: Announcer
}

export const App = ({ device, announcer }: AppProps) => {
  const t = useT()
  const state = device.use()
  if (state.at === 'ready') return <Paired device={device} announcer={announcer} setup={state.setup} />
  if (state.at === 'starting') {
    return (
      <main className="grid min-h-dvh place-items-center text-title text-ink-2" role="status">
        {t('starting')}
      </main>
    )
  }
  const words = {
    ...{ title: t('pair.title'), help: t('pair.help'), label: t('pair.label'), submit: t('pair.submit') },
    ...{ away: t('pair.away'), revoked: t('pair.revoked') },
  }
  return <CodeEntry words={words} revoked={state.revoked} pair={device.pair} />
}

const Paired = ({ device, announcer, setup }: AppProps & { setup: Setup }) => {
  const { board, live } = useBoard(device, setup)
  const { config, policy } = setup
  const [language] = config.languages

  useEffect(() => {
    void texts.speak(language ?? 'id')
  }, [language])

  useEffect(() => {
    const { languages, volume, repeat, voice } = config.sound
    const configure = (own: ReadonlyMap<string, string>) =>
      announcer.configure({
        ...{ languages, volume, repeat, quiet: policy.quiet_hours },
        url: (language, clip) => own.get(`${language}/${clip}`) ?? `/display/voice/${language}/${clip}.mp3`,
      })
    configure(new Map())
    if (voice === 'own') ownClips(device, languages).then(configure, () => {})
  }, [announcer, device, config.sound, policy.quiet_hours])

  return <BoardPage setup={setup} board={board} live={live} announcer={announcer} now={device.now} />
}

/** Addresses of the office's own clips by `language/clip`; those it has not are spoken by the built-in voice. */
async function ownClips(device: Device, languages: readonly ('id' | 'en')[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const language of languages) {
    const { items } = await device.api.call(listClips, { params: { language } })
    for (const { name, url, own } of items) if (own) found.set(`${language}/${name}`, url)
  }
  return found
}
