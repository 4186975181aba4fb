import { House, Zap } from 'lucide-react'
import { expect, it } from 'vitest'
import { groupsOf, type PaletteCommand } from './command-palette.tsx'

const command = (id: string, label: string, group: string): PaletteCommand => ({
  id,
  label,
  group,
  icon: group === 'page' ? Zap : House,
  run: () => {},
})
const commands = [
  command('key:Enter', 'Buka yang paling mendesak', 'page'),
  command('go:/inbox', 'Inbox', 'go'),
  command('go:/kasus', 'Kasus', 'go'),
]
const names = (query: string) => groupsOf(commands, query).map(([group]) => group)

it('the group of the best match comes first, so that Enter runs it', () => {
  expect(names('')).toEqual(['page', 'go'])
  expect(names('kas')).toEqual(['go', 'page'])
  expect(names('mendesak')).toEqual(['page', 'go'])
})
