import { handOver } from './handover.ts'
import { say } from './messages.ts'
import { menu } from './pending.ts'
import { offerResume } from './resume.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { text } from './turn.ts'
import type { DialogueState } from './types.ts'

/** First not understood: choices. Again: a person. */
function fallback(input: TurnInput): Outcome {
  const fallbacks = input.state.fallbacks + 1
  if (fallbacks >= 3) return handOver(input, 'beberapa pesan belum dipahami')
  return menu(input, { ...input.state, fallbacks })
}

/** Greetings, thanks, insults, other subjects. */
export function smallTalk(input: TurnInput): Outcome {
  const { state, language, read } = input
  const calm: DialogueState = { ...state, pending: null, fallbacks: 0 }
  switch (read.intents[0]?.intent) {
    case 'GREETING':
      return {
        state: calm,
        replies: [text(say(state.introduced ? 'greetAgain' : 'greet', language))],
        outcome: 'greeting',
      }
    case 'THANKS':
      return thanks(input, calm)
    case 'ABUSE':
      return state.abuseAnswered
        ? { state: calm, replies: [], outcome: 'abuse.ignored' }
        : { state: { ...calm, abuseAnswered: true }, replies: [text(say('abuse', language))], outcome: 'abuse' }
    default:
      if (read.yesNo !== null)
        return {
          state: calm,
          replies: [text(say(read.yesNo === 'yes' ? 'greetAgain' : 'noPerson', language))],
          outcome: 'stray answer',
        }
      return (read.intents[0]?.confidence ?? 0) >= 0.5
        ? { state: calm, replies: [text(say('outOfScope', language))], outcome: 'out of scope' }
        : fallback(input)
  }
}

function thanks(input: TurnInput, calm: DialogueState): Outcome {
  const resumed = calm.suspended ? offerResume(input, calm) : null
  const said = text(say(input.read.kategori ? 'goodNews' : 'thanks', input.language))
  return { state: resumed?.state ?? calm, replies: [said, ...(resumed?.replies ?? [])], outcome: 'thanks' }
}
