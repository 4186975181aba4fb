// What an answer of `npm audit --json` means.

/** 0 clean, 1 holes, 2 not verified. */
export function judgeAudit(output: string): { code: 0 | 1 | 2; line: string } {
  const counts = countsOf(output)
  if (!counts) return { code: 2, line: `could not verify: the registry did not answer (${reasonOf(output)})` }
  const { high, critical } = counts
  if (high + critical > 0) return { code: 1, line: `${critical} critical and ${high} high holes: run "npm audit"` }
  return { code: 0, line: 'no high or critical holes known' }
}

function countsOf(output: string): { high: number; critical: number } | undefined {
  const answer = parse(output)
  const counts = field(field(answer, 'metadata'), 'vulnerabilities')
  const [high, critical] = [field(counts, 'high'), field(counts, 'critical')]
  return typeof high === 'number' && typeof critical === 'number' ? { high, critical } : undefined
}

function reasonOf(output: string): string {
  const answer = parse(output)
  const reason = field(answer, 'message') ?? field(field(answer, 'error'), 'summary')
  return typeof reason === 'string' && reason !== '' ? (reason.split('\n')[0] ?? '') : 'no readable answer'
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
