/** A printer's mechanism: reads ESC/POS as the manual says, puts it on paper, answers. No wire: bytes in, bytes out. */

export interface Slip {
  lines: { text: string; width: number; height: number; bold: boolean }[]
  qr: string | null
  cut: boolean
}

interface State {
  text: string
  width: number
  height: number
  bold: boolean
  /** Of the largest letter in the line so far. */
  largest: { width: number; height: number }
  qrData: string
  slip: Slip
}

const blankSlip = (): Slip => ({ lines: [], qr: null, cut: false })

/** How many parameters follow a command of two bytes; what is not here is not known. */
const parameters: Readonly<Record<string, number>> = {
  ...{ '1b40': 0, '1c2e': 0, '1b4d': 1, '1b74': 1, '1d21': 1, '1b61': 1, '1b45': 1, '1b2d': 1, '1b64': 1 },
  ...{ '1b32': 0, '1b33': 1, '1d56': 1, '1d72': 1, '1d42': 1 },
}

export interface PaperOptions {
  /** Lines left on the roll. */
  linesLeft?: number
  /** Answers nothing at all, as cheap printers do. */
  mute?: boolean
  coverOpen?: boolean
}

export class Paper {
  readonly slips: Slip[] = []
  /** What it could not read. */
  readonly confused: string[] = []
  linesLeft: number
  mute: boolean
  coverOpen: boolean
  /** Lines fed by the cut count too; kept apart to be read in tests. */
  #pending: number[] = []
  #state: State = {
    ...{ text: '', width: 1, height: 1, bold: false, largest: { width: 1, height: 1 } },
    ...{ qrData: '', slip: blankSlip() },
  }

  constructor({ linesLeft = 1_000, mute = false, coverOpen = false }: PaperOptions = {}) {
    this.linesLeft = linesLeft
    this.mute = mute
    this.coverOpen = coverOpen
  }

  /** Takes bytes and answers what it says to them. Questions of real time are answered first, whatever waits. */
  feed(bytes: Uint8Array): number[] {
    const answers: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      const asked = bytes[at] === 0x10 && bytes[at + 1] === 0x04 ? bytes[at + 2] : undefined
      if (asked === undefined) this.#pending.push(bytes[at]!)
      else {
        answers.push(this.#realTime(asked))
        at += 2
      }
    }
    answers.push(...this.#work())
    return this.mute ? [] : answers
  }

  /** A new roll: what waited is printed. */
  load(lines = 1_000): number[] {
    this.linesLeft = lines
    this.coverOpen = false
    const answers = this.#work()
    return this.mute ? [] : answers
  }

  /** What was printed after the last cut. */
  get unfinished(): string[] {
    return this.#state.slip.lines.map(({ text }) => text)
  }

  #stopped(): boolean {
    return this.linesLeft <= 0 || this.coverOpen
  }

  #realTime(asked: number): number {
    const out = this.linesLeft <= 0
    if (asked === 1) return 0x12 | (this.#stopped() ? 0x08 : 0)
    if (asked === 2) return 0x12 | (out ? 0x20 : 0) | (this.coverOpen ? 0x04 : 0)
    if (asked === 4) return 0x12 | (out ? 0x60 : 0) | (this.linesLeft < 20 ? 0x0c : 0)
    return 0x12
  }

  #work(): number[] {
    const answers: number[] = []
    while (this.#pending.length > 0 && !this.#stopped()) {
      const length = this.#step(answers)
      if (length === 0) break
      this.#pending.splice(0, length)
    }
    return answers
  }

  /** Does the first command of what waits; answers its length, 0 where it is not whole yet. */
  #step(answers: number[]): number {
    const [first, second, third] = this.#pending
    if (first === 0x0a) return this.#feedLine()
    if (first === 0x0d) return 1
    if (first !== undefined && first >= 0x20) {
      const { width, height, largest } = this.#state
      this.#state.text += String.fromCharCode(first)
      this.#state.largest = { width: Math.max(width, largest.width), height: Math.max(height, largest.height) }
      return 1
    }
    if (second === undefined) return 0
    const name = `${hex(first!)}${hex(second)}`
    if (name === '1d28') return this.#symbol()
    const count = parameters[name]
    if (count === undefined) {
      this.confused.push(name)
      return 1
    }
    if (count > 0 && third === undefined) return 0
    this.#command(name, third ?? 0, answers)
    return 2 + count
  }

  #feedLine(): number {
    const { text, largest, bold, slip } = this.#state
    slip.lines.push({ text: text.trim(), ...largest, bold })
    this.#state.text = ''
    this.#state.largest = { width: 1, height: 1 }
    this.linesLeft -= largest.height
    return 1
  }

  #command(name: string, value: number, answers: number[]): void {
    const state = this.#state
    if (name === '1b40') Object.assign(state, { width: 1, height: 1, bold: false })
    if (name === '1d21') Object.assign(state, { width: (value >> 4) + 1, height: (value & 15) + 1 })
    if (name === '1b45') state.bold = value === 1
    if (name === '1b64') this.linesLeft -= value
    if (name === '1d72') answers.push(this.linesLeft < 20 ? 0x03 : 0)
    if (name === '1d56') {
      this.slips.push({ ...state.slip, cut: true })
      state.slip = blankSlip()
    }
  }

  /** GS ( k: a symbol's data are stored, then printed. */
  #symbol(): number {
    const [, , kind, low, high] = this.#pending
    if (high === undefined) return 0
    const length = 5 + low! + high * 256
    if (this.#pending.length < length) return 0
    const [cn, fn, , ...data] = this.#pending.slice(5, length)
    if (kind === 0x6b && cn === 0x31 && fn === 0x50) this.#state.qrData = String.fromCharCode(...data)
    if (kind === 0x6b && cn === 0x31 && fn === 0x51) this.#state.slip.qr = this.#state.qrData
    return length
  }
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0')
