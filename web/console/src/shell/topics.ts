/**
 * A reader asks only for what they may see. The server refuses topics it does not know; those of modules that may be
 * switched off (`sometimes`) are left out after such a refusal.
 */
const topics = [
  { name: 'inbox', needs: 'conversations.read', sometimes: false },
  { name: 'queue', needs: 'conversations.read', sometimes: false },
  { name: 'cases', needs: 'cases.read', sometimes: false },
  { name: 'staff', needs: 'staff.read', sometimes: false },
  { name: 'tenants', needs: 'system.read', sometimes: false },
  { name: 'lines', needs: 'lines.read', sometimes: false },
  { name: 'board', needs: 'board.read', sometimes: false },
  { name: 'simulator', needs: 'simulator.use', sometimes: true },
]

export const topicsFor = (permissions: readonly string[], onlyAlwaysThere: boolean): string[] =>
  topics
    .filter((topic) => permissions.includes(topic.needs) && !(onlyAlwaysThere && topic.sometimes))
    .map((topic) => topic.name)
