import { Button } from '@govconnect/ui/button.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { useT } from '../../app/texts.ts'

type KnownReasonProps = {
  value: string
  /** What it usually is, in the reader's words. */
  known: readonly string[]
  maxLength: number
  onChange: (value: string) => void
}

/** Why, by one press or in own words: typing replaces what stands there. */
export const KnownReason = ({ value, known, maxLength, onChange }: KnownReasonProps) => {
  const t = useT()
  return (
    <Field label={t('tickets.reason')}>
      {(ids) => (
        <>
          <Input
            {...ids}
            maxLength={maxLength}
            value={value}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => onChange(target.value)}
          />
          <div className="mt-1 flex flex-wrap gap-1.5">
            {known.map((one) => (
              <Button
                key={one}
                size="sm"
                aria-pressed={one === value}
                onClick={() => onChange(one)}
                className="aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:text-primary-text"
              >
                {one}
              </Button>
            ))}
          </div>
        </>
      )}
    </Field>
  )
}
