import { Command, defaultFilter } from 'cmdk'
import { type LucideIcon, Search } from 'lucide-react'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'
import { useUiText } from './ui-text.tsx'

export type PaletteCommand = {
  id: string
  label: string
  group: string
  icon: LucideIcon
  keys?: string | undefined
  /** Other words people look for. */
  also?: string | undefined
  run: () => void
}

type CommandPaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  placeholder: string
  commands: readonly PaletteCommand[]
  query: string
  onQuery: (query: string) => void
}

const keywordsOf = (command: PaletteCommand): string[] => [command.label, command.also ?? '']

/** cmdk sorts the commands of a group, but (1.1.1) not the groups: Enter would run a far-fetched match of the first one. */
export const groupsOf = (commands: readonly PaletteCommand[], query: string): [string, PaletteCommand[]][] => {
  const groups = [...Map.groupBy(commands, (command) => command.group)]
  if (query === '') return groups
  const best = ([, members]: [string, PaletteCommand[]]) =>
    Math.max(...members.map((command) => defaultFilter(command.id, query, keywordsOf(command))))
  return groups.toSorted((a, b) => best(b) - best(a))
}

export const CommandPalette = (props: CommandPaletteProps) => {
  const text = useUiText()
  const run = (command: PaletteCommand) => {
    props.onOpenChange(false)
    command.run()
  }
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={props.title} bare width="md">
      <Command label={props.title} loop className="flex flex-col">
        <div className="flex items-center gap-3 border-line border-b px-4">
          <Search aria-hidden className="size-[18px] shrink-0 text-ink-3" />
          <Command.Input
            value={props.query}
            onValueChange={props.onQuery}
            placeholder={props.placeholder}
            className="h-13 w-full bg-transparent text-lead outline-none placeholder:text-ink-3"
          />
          <Kbd keys="Esc" />
        </div>
        <Command.List className="max-h-[52dvh] overflow-y-auto p-2">
          <Command.Empty className="px-3 py-8 text-center text-ink-3">{text.noResults}</Command.Empty>
          {groupsOf(props.commands, props.query).map(([group, commands]) => (
            <Command.Group
              key={group}
              heading={group}
              className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-small"
            >
              {commands.map((command) => (
                <Command.Item
                  key={command.id}
                  value={command.id}
                  keywords={keywordsOf(command)}
                  onSelect={() => run(command)}
                  className="flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-2 data-[selected=true]:bg-primary-soft data-[selected=true]:text-primary-text"
                >
                  <command.icon aria-hidden className="size-4 shrink-0 opacity-70" />
                  <span className="min-w-0 flex-1 truncate">{command.label}</span>
                  {command.keys ? <Kbd keys={command.keys} /> : null}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}
