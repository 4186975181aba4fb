import { CodeEntry } from '@govconnect/web/device/code-entry.tsx'
import type { Setup } from '@govconnect/web/device/session.ts'
import { useState } from 'react'
import type { Printing } from '../printing/printing.ts'
import { pairAgent } from '../printing/ways/agent.ts'
import { chooseSerial, serialOf, speeds } from '../printing/ways/serial.ts'
import { chooseUsb, usbOf } from '../printing/ways/usb.ts'
import { agentAddress } from '../printing/ways/ways.ts'
import { useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'
import { Frame } from './frame.tsx'

interface ConnectPrinterProps {
  printing: Printing
  printer: Setup['config']['printer']
  onDone: () => void
}

/** Done once by staff, on the kiosk itself: a browser opens a wire only for somebody who stands before it. */
const ConnectPrinter = (props: ConnectPrinterProps) =>
  props.printer.way === 'agent' ? <PairAgent {...props} /> : <ChooseWire {...props} />

const PairAgent = ({ printing, printer, onDone }: ConnectPrinterProps) => {
  const t = useT()
  const [wrong, setWrong] = useState(false)
  const pair = async (code: string) => {
    setWrong(false)
    if (!(await pairAgent(agentAddress(printer), code))) return setWrong(true)
    await printing.look()
    onDone()
  }
  const words = {
    ...{ title: t('connect.title'), help: t('connect.agentHelp'), label: t('pair.label'), submit: t('connect.submit') },
    ...{ away: t('connect.away'), revoked: t('connect.wrong') },
  }
  return (
    <>
      <CodeEntry key={String(wrong)} words={words} revoked={wrong} pair={pair} />
      <p className="fixed bottom-6 left-6">
        <BigButton look="quiet" onClick={onDone}>
          {t('back')}
        </BigButton>
      </p>
    </>
  )
}

const ChooseWire = ({ printing, printer, onDone }: ConnectPrinterProps) => {
  const t = useT()
  const [baud, setBaud] = useState<number>(speeds[0])
  const [fault, setFault] = useState<string | null>(null)
  const serial = printer.way === 'serial'
  const supported = serial ? serialOf() !== undefined : usbOf() !== undefined
  const choose = async () => {
    const chosen = serial ? await chooseSerial(baud) : await chooseUsb()
    if (!chosen) return setFault(t('connect.none'))
    await printing.look()
    onDone()
  }
  return (
    <Frame title={t('connect.title')} help="" onBack={onDone}>
      <p className="text-[24px]">{supported ? t('connect.wireHelp') : t('connect.unsupported')}</p>
      {serial && supported && (
        <label className="flex max-w-120 flex-col gap-2 text-[24px] font-medium">
          {t('connect.speed')}
          <select
            value={baud}
            onChange={(event) => setBaud(Number(event.target.value))}
            className="rounded-md border-2 border-line-strong bg-surface px-5 py-4 text-[28px]"
          >
            {speeds.map((speed) => (
              <option key={speed}>{speed}</option>
            ))}
          </select>
        </label>
      )}
      {fault && (
        <p role="alert" className="rounded-md bg-danger-soft p-5 text-[24px] text-danger-text">
          {fault}
        </p>
      )}
      {supported && (
        <BigButton look="main" onClick={() => void choose()}>
          {t('connect.choose')}
        </BigButton>
      )}
    </Frame>
  )
}

export { ConnectPrinter as default }
