import { pino } from 'pino'

export type { Logger } from 'pino'

/** Fields that hold personal data or secrets: never printed, at any depth pino can name. */
const redacted = [
  'text',
  'phone',
  'wa_id',
  'name',
  'email',
  'password',
  'token',
  'authorization',
  'cookie',
  'secret',
  'alamat',
  'deskripsi',
]

/** JSON logs on standard output; level from the configuration. */
export function createLog(level: string, bindings: Record<string, unknown> = {}) {
  const paths = redacted.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  return pino({
    level,
    base: bindings,
    redact: { paths, censor: '[redacted]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
}
