import { type AnyEndpoint, kernelRefusals, problemSchema, type RefusalTable } from '@govconnect/kernel'
import type { Answer } from '../../security/support/ask.ts'
import type { Operation } from '../../security/support/operations.ts'

/** Words of our insides: a stack, a statement, a path. */
const insides = /\bat [\w.<>]+ \(|node_modules|\bselect \w+.* from \w+\.\w+|\bpg_catalog|file:\/\/|\.ts:\d+/i

/** These answer as Meta's Graph API does. */
const speaksForeign = (endpoint: AnyEndpoint) => endpoint.path.startsWith('/graph/')

/** What an answer breaks of what every answer keeps; empty where it keeps all. */
export function judge(operation: Operation, answer: Answer, book: RefusalTable): string[] {
  if (answer.status >= 500) return [`${answer.status} ${answer.text.slice(0, 300)}`]
  if (speaksForeign(operation.endpoint)) return []
  return answer.status >= 400 ? judgeProblem(operation, answer, book) : judgeSuccess(operation, answer)
}

function judgeProblem(operation: Operation, answer: Answer, book: RefusalTable): string[] {
  const faults: string[] = []
  const type = answer.headers.get('content-type') ?? ''
  if (!type.startsWith('application/problem+json')) return [`${answer.status} of type ${type}`]
  const parsed = problemSchema.safeParse(answer.json)
  if (!parsed.success) return [`no problem document: ${answer.text.slice(0, 300)}`]
  const { code, status, title, detail, request_id, errors } = parsed.data
  const entry = book[code]
  if (!entry) faults.push(`code ${code} stands in no contract`)
  if (status !== answer.status || (entry && entry.status !== status))
    faults.push(`status ${status}, sent as ${answer.status}`)
  if (request_id !== answer.headers.get('x-request-id')) faults.push('another request id in the header')
  if (title === '' || detail === '') faults.push('empty words')
  if (code === 'request.invalid' && (errors?.length ?? 0) === 0) faults.push('request.invalid names no field')
  for (const error of errors ?? []) if (!error.pointer.startsWith('#/')) faults.push(`pointer ${error.pointer}`)
  if (insides.test(answer.text)) faults.push(`shows its insides: ${answer.text.slice(0, 300)}`)
  const named = code in kernelRefusals || operation.endpoint.refusals?.includes(code)
  if (!named) faults.push(`answers ${code}, which its contract does not name`)
  if (/(?<!\{)\{[a-z_]+\}(?!\})/.test(entry ? withoutFilled(entry, detail) : ''))
    faults.push(`a placeholder is left: ${detail}`)
  return faults
}

/** The detail where it still is the text of the contract, placeholder and all; a caller's own braces do not count. */
function withoutFilled(entry: RefusalTable[string], detail: string): string {
  return detail === entry.id.detail || detail === entry.en.detail ? detail : ''
}

function judgeSuccess({ endpoint }: Operation, answer: Answer): string[] {
  const type = answer.headers.get('content-type') ?? ''
  if (endpoint.raw && !type.includes('json')) return []
  // A read that the asker says to have already.
  if (answer.status === 304 && endpoint.method === 'GET') return answer.text === '' ? [] : ['304 with a body']
  const expected = endpoint.status ?? 200
  if (answer.status !== expected) return [`${answer.status}, its contract says ${expected}`]
  if (expected === 204) return answer.text === '' ? [] : ['204 with a body']
  if (answer.json === undefined) return [`no JSON: ${type} ${answer.text.slice(0, 100)}`]
  const parsed = endpoint.response.safeParse(answer.json)
  return parsed.success ? [] : [`outside its contract: ${parsed.error.message.slice(0, 300)}`]
}
