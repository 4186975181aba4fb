import { type Permission, permissions } from '@govconnect/kernel/contract'

/** What a key may hold: never the platform. */
export type Scope = Exclude<Permission, 'platform.admin'>

const scopeGroups = ['talk', 'cases', 'lines', 'office', 'system'] as const
type ScopeGroup = (typeof scopeGroups)[number]

/** By the first part of the right; what is not named here concerns the office. */
const groups: Partial<Record<string, ScopeGroup>> = {
  conversations: 'talk',
  messages: 'talk',
  notifications: 'talk',
  queue: 'talk',
  cases: 'cases',
  lines: 'lines',
  board: 'lines',
  analytics: 'lines',
  system: 'system',
  simulator: 'system',
}

const groupOf = (scope: Scope): ScopeGroup => groups[scope.split('.')[0] ?? ''] ?? 'office'

const isScope = (permission: Permission): permission is Scope => permission !== 'platform.admin'

/** The rights a person can give away, those that belong together side by side. */
export const grantable = (held: readonly Permission[]): { group: ScopeGroup; scopes: Scope[] }[] => {
  const scopes = permissions.filter(isScope).filter((scope) => held.includes(scope))
  return scopeGroups
    .map((group) => ({ group, scopes: scopes.filter((scope) => groupOf(scope) === group) }))
    .filter(({ scopes }) => scopes.length > 0)
}

type Example = { method: 'GET' | 'POST'; path: string; body?: string }

const examples: readonly { needs: Scope; example: Example }[] = [
  {
    needs: 'messages.send',
    example: {
      method: 'POST',
      path: '/messages',
      body: JSON.stringify({ key: 'warga-17', payload: { layanan: 'ktp', siap: true } }),
    },
  },
  { needs: 'cases.read', example: { method: 'GET', path: '/complaints?limit=5' } },
  { needs: 'system.read', example: { method: 'GET', path: '/messages?limit=5' } },
  { needs: 'conversations.read', example: { method: 'GET', path: '/conversations?limit=5' } },
]

/** A call that a key with these rights can make; undefined where none of the usual ones fits. */
export const exampleFor = (scopes: readonly Permission[]): Example | undefined =>
  examples.find(({ needs }) => scopes.includes(needs))?.example

/** For a terminal, ready to paste. */
export const curlOf = ({ method, path, body }: Example, { origin, secret }: { origin: string; secret: string }) =>
  [
    `curl -X ${method} '${origin}/api/v1${path}'`,
    `-H "Authorization: Bearer ${secret}"`,
    ...(body ? ["-H 'Content-Type: application/json'", `-d '${body}'`] : []),
  ].join(' \\\n  ')
