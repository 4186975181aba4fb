import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'

export type CheatGroup = { title: string; rows: readonly { keys: string; label: string }[] }

type CheatSheetProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  groups: readonly CheatGroup[]
}

/** Every key that works on the screen beneath, grouped as it is used. */
export const CheatSheet = ({ open, onOpenChange, title, groups }: CheatSheetProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title={title} width="lg" reading>
    <div className="gap-8 md:columns-2">
      {groups.map((group) => (
        <section key={group.title} className="mb-5 break-inside-avoid">
          <h3 className="mb-1 font-semibold text-ink-3 text-small">{group.title}</h3>
          <dl>
            {group.rows.map((row) => (
              <div key={row.keys} className="flex min-h-9 items-center justify-between gap-4 border-line border-b py-1">
                <dt className="min-w-0">{row.label}</dt>
                <dd>
                  <Kbd keys={row.keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Dialog>
)
