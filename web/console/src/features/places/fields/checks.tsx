type Choice = { value: string; label: string; depth?: number }

type ChecksProps = {
  legend: string
  hint?: string | undefined
  error?: string | undefined
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Some of a few. */
export const Checks = ({ legend, hint, error, choices, chosen, onChange }: ChecksProps) => (
  <fieldset className="min-w-0">
    <legend className="mb-1 font-semibold text-ink-2 text-small">{legend}</legend>
    {error ? (
      <p role="alert" className="font-medium text-danger-text text-small">
        {error}
      </p>
    ) : hint ? (
      <p className="text-ink-3 text-small">{hint}</p>
    ) : null}
    <div className="grid gap-x-4 md:grid-cols-2">
      {choices.map(({ value, label, depth = 0 }) => (
        <label
          key={value}
          className="flex min-h-9 cursor-pointer items-start gap-2.5 rounded-sm py-1.5 hover:bg-hover max-md:min-h-11"
          style={{ paddingLeft: depth * 16 }}
        >
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
            className="mt-px size-[18px] shrink-0 accent-primary"
          />
          <span className="min-w-0 break-words">{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
