import { useT } from '../../app/texts.ts'
import { useMe } from '../session/api/me.ts'
import { grantable, type Scope } from './key-scopes.ts'

type ScopeBoxesProps = {
  chosen: ReadonlySet<Scope>
  onChange: (chosen: ReadonlySet<Scope>) => void
  error: string | undefined
}

/** The rights to choose from, in plain words, each with its name in the API. Nobody gives away what they do not hold. */
export const ScopeBoxes = ({ chosen, onChange, error }: ScopeBoxesProps) => {
  const t = useT()
  const { permissions } = useMe()
  const mark = (scope: Scope, on: boolean) =>
    onChange(new Set(on ? [...chosen, scope] : [...chosen].filter((one) => one !== scope)))
  return (
    <fieldset aria-describedby={error ? 'scope-fault' : undefined} className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-semibold text-ink-2 text-small">{t('apiKeys.fields.scopes')}</legend>
      {error ? (
        <p id="scope-fault" role="alert" className="font-medium text-danger-text text-small">
          {error}
        </p>
      ) : null}
      {grantable(permissions).map(({ group, scopes }) => (
        <fieldset key={group} className="min-w-0">
          <legend className="mb-1 text-ink-3 text-small">{t(`apiKeys.groups.${group}`)}</legend>
          <div className="grid gap-x-4 md:grid-cols-2">
            {scopes.map((scope) => (
              <label
                key={scope}
                className="flex min-h-9 cursor-pointer items-start gap-2.5 rounded-sm py-1.5 hover:bg-hover max-md:min-h-11"
              >
                <input
                  type="checkbox"
                  checked={chosen.has(scope)}
                  onChange={(event) => mark(scope, event.target.checked)}
                  className="mt-px size-[18px] shrink-0 accent-primary"
                />
                <span className="min-w-0">
                  <span className="block">{t(`apiKeys.scopes.${scope}`)}</span>
                  <code className="block font-mono text-ink-3 text-micro">{scope}</code>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}
