import { ProblemError } from '@govconnect/kernel/contract'
import type { PolicyRules, PolicyView } from '@govconnect/queue/contract'
import { policyFault } from '@govconnect/queue/rules'
import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { GitCompareArrows } from 'lucide-react'
import { useState } from 'react'
import { useLanguage, useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { conflictIn } from '../places/differences.ts'
import { bothOf } from '../places/words.ts'
import { useChangePolicy } from './api/policies.ts'
import { ClassRows } from './class-rows.tsx'
import { DifferencesList } from './differences-list.tsx'
import { mergedRules, sameRules } from './policy-differences.ts'
import { allPaths, groupNames, type PolicyPath, pathsOf, shapeOf, valueAt, withValue } from './policy-fields.ts'
import { PolicyValue } from './policy-value.tsx'

const outside = (rules: PolicyRules, path: PolicyPath): boolean => {
  const shape = shapeOf(path)
  const value = valueAt(rules, path)
  return shape.kind === 'number' && value !== null && !(Number(value) >= shape.min && Number(value) <= shape.max)
}

const tidyRules = (rules: PolicyRules): PolicyRules => ({
  ...rules,
  classes: rules.classes.map((one) => ({ ...one, label: bothOf(one.label) })),
})

/** What is wrong with it, in the reader's words; null where nothing is. The same rule is the server's. */
const useFault = () => {
  const t = useT()
  const language = useLanguage()
  return (rules: PolicyRules): string | null => {
    if (
      rules.classes.some(
        ({ code, label, credit_minutes }) => code === '' || bothOf(label).id === '' || Number.isNaN(credit_minutes),
      )
    )
      return t('policies.classes.rule')
    if (allPaths.some((path) => outside(rules, path)) || Object.values(rules.quota ?? {}).some(Number.isNaN))
      return t('places.mend')
    return policyFault(rules)?.[language] ?? null
  }
}

type Theirs = { policy: PolicyView; theirs: PolicyView; onMerge: () => void }

/** Somebody else saved this draft first. */
const Meanwhile = ({ policy, theirs, onMerge }: Theirs) => {
  const t = useT()
  return (
    <div role="alert" className="rounded-md border border-progress-solid bg-progress-soft p-3 text-progress-text">
      <p className="mb-2 flex items-center gap-2 font-bold">
        <GitCompareArrows aria-hidden className="size-4" />
        {t('places.conflict.title')}
      </p>
      <DifferencesList before={policy.rules} after={theirs.rules} />
      {theirs.state === 'draft' ? (
        <Button size="sm" className="mt-3" onClick={onMerge}>
          {t('policies.merge')}
        </Button>
      ) : (
        <p className="mt-2">{t('policies.noDraftNow')}</p>
      )}
    </div>
  )
}

type PolicyEditorProps = { policy: PolicyView; onDirty: (dirty: boolean) => void }

/** A draft as a form. */
export const PolicyEditor = ({ policy, onDirty }: PolicyEditorProps) => {
  const t = useT()
  const faultOf = useFault()
  const [opened, setOpened] = useState(policy)
  const [rules, setRules] = useState(policy.rules)
  const [note, setNote] = useState(policy.note)
  const save = useChangePolicy(policy.id)
  const fault = faultOf(rules)
  const dirty = !sameRules(opened.rules, rules) || note !== opened.note
  const theirs = conflictIn<PolicyView>(save.error)
  // Nothing of one's own stands here: what somebody else saved is shown.
  if (!dirty && policy.version > opened.version) {
    setOpened(policy)
    setRules(policy.rules)
    setNote(policy.note)
  }
  const refused = save.error instanceof ProblemError && theirs ? null : save.error
  const change = (next: PolicyRules) => {
    setRules(next)
    onDirty(!sameRules(opened.rules, next) || note !== opened.note)
    if (save.error && !theirs) save.reset()
  }
  const send = (of: { rules: PolicyRules; version: number }) =>
    save.mutate(
      { version: of.version, rules: tidyRules(of.rules), note },
      {
        onSuccess: (saved) => {
          setOpened(saved)
          setRules(saved.rules)
          onDirty(false)
          void say(t('common.saved'))
        },
      },
    )
  const merge = (now: PolicyView) => send({ rules: mergedRules(opened.rules, rules, now.rules), version: now.version })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!fault) send({ rules, version: opened.version })
      }}
      className="flex flex-col gap-4"
    >
      {refused ? <TroubleView error={refused} compact kept={t('errors.kept')} /> : null}
      {theirs ? <Meanwhile policy={opened} theirs={theirs} onMerge={() => merge(theirs)} /> : null}
      <Card>
        <Field label={t('policies.note')} hint={t('policies.noteHint')}>
          {(ids) => (
            <Input
              {...ids}
              value={note}
              maxLength={300}
              onChange={(event) => {
                setNote(event.target.value)
                onDirty(true)
              }}
            />
          )}
        </Field>
      </Card>
      <Card>
        <ClassRows
          classes={rules.classes}
          kept={new Set(opened.rules.classes.map(({ code }) => code))}
          most={rules.head_start_minutes}
          onChange={(classes) => change({ ...rules, classes })}
        />
      </Card>
      {groupNames.map((group) => (
        <Card key={group} title={t(`policies.groups.${group}`)}>
          <div className="grid items-start gap-x-6 gap-y-4 md:grid-cols-2">
            {pathsOf(group).map((path) => (
              <PolicyValue
                key={path}
                path={path}
                value={valueAt(rules, path)}
                onChange={(value) => change(withValue(rules, path, value))}
              />
            ))}
          </div>
        </Card>
      ))}
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface p-3">
        <Button type="submit" tone="primary" busy={save.isPending} disabled={!dirty || fault !== null}>
          {t('policies.saveDraft')}
        </Button>
        <p
          role="status"
          className={fault ? 'min-w-0 flex-1 font-medium text-danger-text' : 'min-w-0 flex-1 text-ink-2'}
        >
          {fault ?? (dirty ? t('policies.unsaved') : t('policies.allSaved'))}
        </p>
      </div>
    </form>
  )
}
