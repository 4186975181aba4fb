import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { EvaluationFault } from './fault.ts'

/** A line of a file, with its number for what has to be said about it. */
export interface Line {
  readonly number: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly lines: readonly Line[]
}

const gzipMark = [0x1f, 0x8b]

/** Reads a CSV file without quoted cells, packed with gzip or not: its first bytes tell. */
export function readTable(path: string): Table {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new EvaluationFault(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
  const packed = gzipMark.every((byte, at) => bytes[at] === byte)
  return parseTable(path, (packed ? gunzipSync(bytes) : bytes).toString('utf8'))
}

function parseTable(name: string, text: string): Table {
  const [header = '', ...rest] = text.split(/\r?\n/)
  const lines = rest.flatMap((line, at) => (line.trim() === '' ? [] : [{ number: at + 2, cells: line.split(',') }]))
  return {
    name,
    columns: header
      .replace('\uFEFF', '')
      .split(',')
      .map((column) => column.trim()),
    lines,
  }
}

/** Reads the cells of one line by their columns, and collects what is wrong with them. */
export interface Cells {
  text(column: string): string
  /** NaN where the cell is empty. */
  number(column: string): number
  /** A number that must be there and be at least this. */
  atLeast(column: string, least: number): number
  /** YYYY-MM-DD. */
  day(column: string): string
}

const shownFaults = 10

/** Makes a row of each line. @throws EvaluationFault with the numbers of all lines that cannot be read, the first ten in words */
export function readRows<Row>(table: Table, read: (cells: Cells, line: Line) => Row): Row[] {
  const faults: string[] = []
  const rows = table.lines.map((line) => {
    const found: string[] = []
    if (line.cells.length !== table.columns.length)
      found.push(`${line.cells.length} cells instead of ${table.columns.length}`)
    const row = read(cellsOf(table.columns, line, found), line)
    if (found.length > 0) faults.push(`line ${line.number}: ${found.join('; ')}`)
    return row
  })
  if (faults.length === 0) return rows
  const more = faults.length > shownFaults ? [`and ${faults.length - shownFaults} more lines`] : []
  throw new EvaluationFault(
    [`${table.name} has lines that cannot be read`, ...faults.slice(0, shownFaults), ...more].join('\n  '),
  )
}

function cellsOf(columns: readonly string[], line: Line, faults: string[]): Cells {
  const text = (column: string) => (line.cells[columns.indexOf(column)] ?? '').trim()
  const number = (column: string) => {
    const cell = text(column)
    if (cell === '') return Number.NaN
    const value = Number(cell)
    if (!Number.isFinite(value)) faults.push(`${column} is "${cell}", not a number`)
    return value
  }
  return {
    text,
    number,
    atLeast: (column, least) => {
      const value = number(column)
      if (text(column) === '') faults.push(`${column} is missing`)
      else if (value < least) faults.push(`${column} is ${value}, less than ${least}`)
      return value
    },
    day: (column) => {
      const cell = text(column)
      if (!/^\d{4}-\d{2}-\d{2}$/.test(cell) || Number.isNaN(Date.parse(cell)))
        faults.push(`${column} is "${cell}", not a day`)
      return cell
    },
  }
}
