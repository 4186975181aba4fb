import { cn } from './cn.ts'

/** "Ctrl+K" or "g i": plus joins keys pressed together, a space keys pressed one after another. */
export const Kbd = ({ keys, inverse = false }: { keys: string; inverse?: boolean }) => (
  <span className="inline-flex items-center gap-1 font-sans">
    {keys.split(' ').flatMap((step) =>
      step.split('+').map((key) => (
        <kbd
          key={`${step}-${key}`}
          className={cn(
            'inline-flex h-5 min-w-5 items-center justify-center rounded-sm border px-1 font-sans font-semibold text-micro',
            inverse ? 'border-current/40' : 'border-line-strong bg-surface text-ink-2',
          )}
        >
          {key}
        </kbd>
      )),
    )}
  </span>
)
