import { sensitiveBook } from '../lexicon/key-words.ts'
import { findAll } from '../text/patterns.ts'
import { bestAddress, findAddresses } from './address/spans.ts'
import { trusted } from './address/trust.ts'
import type { CategoryEvidence } from './categories.ts'
import { weighSubjects } from './categories.ts'
import { describe } from './description.ts'
import { findEmergency } from './emergency.ts'
import type { IntentDecision } from './intents/decide.ts'
import { decideIntents } from './intents/decide.ts'
import type { Piece } from './intents/segments.ts'
import { piecesOf, withPieces } from './intents/segments.ts'
import { languageOf } from './language.ts'
import { categoryFeatures, intentFeatures, likelyCategory, likelyIntent } from './learned.ts'
import type { Percept } from './perceive.ts'
import { perceive } from './perceive.ts'
import { queueTalk, reasonsOf } from './queue-talk.ts'
import { secondTrouble } from './second-trouble.ts'
import { serviceOf } from './service.ts'
import { settleCategory } from './settle-category.ts'
import type { Signals } from './signals.ts'
import type { Emergency, Understanding } from './types.ts'
import { yesOrNo } from './yes-no.ts'

function decide(percept: Percept, emergency: Emergency | null, yesNo: 'yes' | 'no' | null): IntentDecision {
  const { signals, evidence, hasAddress, caseNumbers } = percept
  const opinion = likelyIntent(intentFeatures(percept))
  return decideIntents({ signals, evidence, hasAddress, caseNumbers, emergency: emergency !== null, yesNo, opinion })
}

/** What one piece of a message says by itself. */
function readPiece(text: string): Piece {
  const percept = perceive(text)
  const { signals } = percept
  return {
    intents: decide(percept, findEmergency(percept), yesOrNo(percept.reading)).intents,
    wantsToKnow:
      signals.weight('procedure') >= 4 ||
      signals.weight('infoAbout') >= 5 ||
      signals.has('howToReport') ||
      signals.index.words.some(({ root }) => soughtAfter.has(root)),
    states: percept.evidence.problems.some((problem) => isTrouble(problem, signals)) && !signals.has('hypothetical'),
    tells: percept.evidence.topWeight > 0 && signals.asked.size === 0,
  }
}

/** A paper stolen is a paper to be made anew. */
function isTrouble(problem: CategoryEvidence['problems'][number], signals: Signals): boolean {
  return problem.weight >= 5 && !(problem.kategori === 'ketertiban' && signals.has('document'))
}

/** What people ask to be told. */
const soughtAfter = new Set('berapa boleh buka syarat gratis bayar daftar bawa ambil jadwal biaya loket'.split(' '))

/** So far from a complaint that no category is named. */
const perhaps = 0.2

/** Reads one message. Pure: the same text gives the same answer. */
export function understand(text: string): Understanding {
  const percept = perceive(text)
  const { reading, signals, evidence, location, caseNumbers } = percept
  const emergency = findEmergency(percept)
  const yesNo = yesOrNo(reading)
  const decision = decide(percept, emergency, yesNo)
  const intents = withPieces(decision, piecesOf(reading).map(readPiece), caseNumbers.length > 0)
  const complains = intents.some(({ intent }) => intent === 'CREATE_COMPLAINT' || intent === 'UPDATE_COMPLAINT')
  const spans = trusted(findAddresses(percept.grammar, percept.told), intents)
  const category = settleCategory({
    evidence,
    opinion: likelyCategory(categoryFeatures(percept)),
    danger: emergency !== null && emergency !== 'general',
    subjects: weighSubjects(signals.index),
  })
  const queue = queueTalk(signals, intents)
  const named = evidence.best !== null || complains || decision.complains >= perhaps
  const kategori = named ? (category[0]?.kategori ?? null) : emergency ? 'darurat' : null
  return {
    intents,
    kategori,
    kategoriGuessed: evidence.best === null,
    candidates: category.slice(0, 5),
    alsoKategori: complains ? secondTrouble(signals.index, evidence, kategori) : null,
    alamat: bestAddress(spans)?.text ?? (location ? text.slice(location.start, location.end) : null),
    addressParts: spans.map((span) => span.text),
    deskripsi: describe(signals, decision.abuse),
    caseNumbers,
    confidence: intents[0]?.confidence ?? 0,
    reasons: [...decision.reasons, ...reasonsOf(queue)],
    ...languageOf(reading),
    emergency,
    abuse: decision.abuse,
    sensitive:
      kategori === 'pungli' ||
      sensitiveBook.candidates(signals.index).some((pattern) => findAll(signals.index, pattern).length > 0),
    yesNo,
    queue,
    layanan: serviceOf(signals),
    location: location?.point ?? null,
    mapLink: location?.link ?? null,
  }
}
