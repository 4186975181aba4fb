// Makes the built-in voice: one small MP3 for each clip that `modules/queue/rules/voice` names, spoken by espeak-ng (Debian package
// `espeak-ng`), trimmed, brought to one loudness and packed by ffmpeg (Debian package `ffmpeg`). The clips are committed; run this
// again when a clip is added:   node scripts/make-voice.ts [id|en] [clip …]
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clipNames, phrases } from '../modules/queue/rules/voice/announcement.ts'
import type { Language } from '../modules/queue/rules/voice/number-words.ts'
import { letterNames, spokenNumber } from './voice/words.ts'

const root = join(import.meta.dirname, '..')
const languages = ['id', 'en'] as const
/** Words a minute, and half of the pitch range: a little slower and lower than espeak's own, to be followed in a hall. */
const voices: Record<Language, string[]> = {
  id: ['-v', 'id', '-s', '140', '-p', '42', '-g', '2'],
  en: ['-v', 'en-gb', '-s', '145', '-p', '42', '-g', '2'],
}
/** Silence off both ends, gentle edges, EBU R128 loudness for speech, one channel. */
const filter = [
  'silenceremove=start_periods=1:start_threshold=-45dB:start_silence=0.01',
  'areverse',
  'silenceremove=start_periods=1:start_threshold=-45dB:start_silence=0.04',
  'areverse',
  'highpass=f=90',
  'dynaudnorm=f=200:g=5:p=0.85',
  'afade=t=in:d=0.008',
].join(',')

function run(program: string, args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) throw new Error(`${program} is not installed (Debian: apt-get install espeak-ng ffmpeg)`)
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr}`)
}

function wordsOf(clip: string, language: Language): string {
  const phrase = phrases[language][clip]
  if (phrase !== undefined) return phrase
  if (clip.startsWith('letter_')) return letterNames[language][clip.slice('letter_'.length)]!
  return spokenNumber(Number(clip.slice(1)), language)
}

function makeClip(language: Language, clip: string, workshop: string): void {
  const raw = join(workshop, `${language}-${clip}.wav`)
  run('espeak-ng', [...voices[language], '-w', raw, wordsOf(clip, language)])
  const out = join(root, 'web', 'display', 'public', 'voice', language, `${clip}.mp3`)
  const packed = ['-ac', '1', '-ar', '22050', '-b:a', '40k', '-map_metadata', '-1', '-fflags', '+bitexact']
  run('ffmpeg', ['-y', '-loglevel', 'error', '-i', raw, '-af', filter, ...packed, out])
}

/** Two soft strokes, a fourth apart, that fade: heard over talk, and no alarm. */
function makeChime(): void {
  const out = join(root, 'web', 'display', 'public', 'voice', 'chime.mp3')
  const strike = (hertz: number, at: number) =>
    `0.5*sin(2*PI*${hertz}*(t-${at}))*exp(-4*(t-${at}))*gte(t\\,${at})*min(1\\,(t-${at})*200)`
  const sound = `aevalsrc=exprs='${strike(659.3, 0)}+${strike(880, 0.32)}':d=1.3:s=22050`
  const packed = ['-ac', '1', '-b:a', '48k', '-map_metadata', '-1', '-fflags', '+bitexact']
  run('ffmpeg', ['-y', '-loglevel', 'error', '-f', 'lavfi', '-i', sound, ...packed, out])
}

const [wanted, ...clips] = process.argv.slice(2)
const workshop = mkdtempSync(join(tmpdir(), 'govconnect-voice-'))
try {
  for (const language of languages) {
    if (wanted !== undefined && wanted !== language) continue
    mkdirSync(join(root, 'web', 'display', 'public', 'voice', language), { recursive: true })
    for (const clip of clips.length > 0 ? clips : clipNames(language)) makeClip(language, clip, workshop)
  }
  if (wanted === undefined) makeChime()
} finally {
  rmSync(workshop, { recursive: true, force: true })
}
