import './app.css'
import { createDevice, type Setup } from '@govconnect/web/device/session.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { type Counter, createCounter } from './offline/counter.ts'
import { loadKept } from './offline/vault.ts'
import { texts } from './texts.ts'

const version = '0.1.0'
let counter: Counter | undefined
let present: Setup | null = loadKept().setup

const device = createDevice({
  kind: 'kiosk',
  appVersion: version,
  language: texts.language,
  status: () => ({ printer: 'none', unsynced: counter?.unsynced() ?? 0 }),
  onCommand: (command) => {
    if (command === 'reload') location.reload()
  },
  kept: present,
  keep: (setup) => {
    present = setup
    counter?.keepSetup(setup)
  },
})

void texts.start('id').then(() => {
  const own = createCounter(device)
  counter = own
  device.start()
  own.start(() => present)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App device={device} counter={own} />
    </StrictMode>,
  )
})
