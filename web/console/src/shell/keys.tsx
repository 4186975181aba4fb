import { CheatSheet } from '@govconnect/ui/cheat-sheet.tsx'
import { useKnownHotkeys } from '@govconnect/web/hotkeys.ts'
import { useT } from '../app/texts.ts'

export const Keys = ({ onClose }: { onClose: () => void }) => {
  const t = useT()
  const hotkeys = useKnownHotkeys()
  const named = hotkeys.map((hotkey) => (hotkey.keys === 'Space' ? { ...hotkey, keys: t('shell.space') } : hotkey))
  const groups = [...Map.groupBy(named, ({ group }) => group)].map(([title, rows]) => ({ title, rows }))
  return <CheatSheet open onOpenChange={(open) => !open && onClose()} title={t('shell.cheatSheet')} groups={groups} />
}
