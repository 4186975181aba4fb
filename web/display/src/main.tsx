import './app.css'
import { createDevice } from '@govconnect/web/device/session.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createAnnouncer } from './sound/announcer.ts'
import { texts } from './texts.ts'

const version = '0.1.0'
let zone = 'Asia/Jakarta'

const device = createDevice({
  kind: 'display',
  appVersion: version,
  language: texts.language,
  status: () => ({ printer: 'none', unsynced: 0 }),
  onCommand: (command) => {
    if (command === 'reload') location.reload()
    if (command === 'test_sound') announcer.test()
  },
  keep: (setup) => {
    zone = setup?.branch.zone ?? zone
  },
})
const wallClock = () =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(device.now()),
  )
const announcer = createAnnouncer(wallClock, device.now)

void texts.start('id').then(() => {
  device.start()
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App device={device} announcer={announcer} />
    </StrictMode>,
  )
})
