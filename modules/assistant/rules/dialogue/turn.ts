import type { Understanding } from '../understand/types.ts'
import type { Merged } from './merge.ts'
import type { Action, DialogueState, Language, Reply, StepContext } from './types.ts'

/** What the handlers of one turn share. */
export interface TurnInput {
  readonly state: DialogueState
  readonly merged: Merged
  readonly read: Understanding
  readonly context: StepContext
  readonly language: Language
}

/** What a handler decided. */
export interface Outcome {
  readonly state: DialogueState
  readonly replies: readonly Reply[]
  readonly action?: Action
  readonly outcome: string
}

export const text = (value: string): Reply => ({ type: 'text', text: value })

export function scoreOf(input: TurnInput, intent: Understanding['intents'][number]['intent']): number {
  return input.read.intents.find((one) => one.intent === intent)?.confidence ?? 0
}

/** What slots are filled from. */
export interface SlotSource {
  readonly reading: Understanding
  readonly merged: Merged
  readonly profile: StepContext['profile']
}

export function sourceOf(input: TurnInput): SlotSource {
  return { reading: input.read, merged: input.merged, profile: input.context.profile }
}
