import './app.css'
import { createDevice, type DeviceCommand, type Setup } from '@govconnect/web/device/session.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { v7 } from 'uuid'
import { App } from './app.tsx'
import { type Counter, createCounter } from './offline/counter.ts'
import { loadKept } from './offline/vault.ts'
import { createPrinting } from './printing/printing.ts'
import { createShell } from './shell/shell.ts'
import { texts } from './texts.ts'

const version = '0.1.0'
let counter: Counter | undefined
let present: Setup | null = loadKept().setup

const shell = createShell()
// What becomes of the printer is told at once, not with the next heartbeat.
const printing = createPrinting(() => device.beat())

const testPrint = () => {
  if (!present) return
  const { language, t } = texts
  const of = { setup: present, language: language(), at: device.now(), origin: location.origin, t }
  void printing.test(v7(), async () => (await import('./printing/slip.ts')).testSlip(of))
}
const commands: Partial<Record<DeviceCommand, () => void>> = {
  reload: () => void shell.reload(),
  test_print: testPrint,
}

const device = createDevice({
  kind: 'kiosk',
  appVersion: version,
  language: texts.language,
  status: () => ({ printer: printing.told(), unsynced: counter?.unsynced() ?? 0 }),
  onCommand: (command) => commands[command]?.(),
  kept: present,
  keep: (setup) => {
    present = setup
    if (setup) printing.configure(setup.config.printer)
    counter?.keepSetup(setup)
  },
})

void texts.start('id').then(() => {
  const own = createCounter(device)
  counter = own
  if (present) printing.configure(present.config.printer)
  shell.start()
  printing.start()
  device.start()
  own.start(() => present)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App device={device} counter={own} printing={printing} shell={shell} />
    </StrictMode>,
  )
})
