import { categoryName } from './ask.ts'
import { say } from './messages.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { text } from './turn.ts'

/** What the officer should see at a glance. Written in Indonesian for staff, with the citizen's own words quoted. */
function summarise(input: TurnInput, reason: string): string {
  const flow = input.state.flow ?? input.state.suspended
  const { read, merged, context } = input
  const slots = flow?.slots
  const lines = [
    `Alasan: ${reason}`,
    flow ? `Keperluan: ${flow.kind === 'complaint' ? 'laporan' : 'permohonan layanan'}` : null,
    slots?.kategori ? `Masalah: ${categoryName(slots.kategori, 'id', context.profile)}` : null,
    slots?.layanan ? `Layanan: ${slots.layanan}` : null,
    slots?.alamat ? `Alamat: ${slots.alamat}` : null,
    slots?.deskripsi ? `Keterangan: ${slots.deskripsi}` : null,
    input.state.lastCase ? `Kasus terakhir: ${input.state.lastCase.number}` : null,
    read.caseNumbers.length > 0 ? `Nomor disebut: ${read.caseNumbers.join(', ')}` : null,
    merged.text ? `Pesan terakhir: "${merged.text.slice(0, 300)}"` : null,
  ]
  return lines.filter((line) => line !== null).join('\n')
}

export function handOver(input: TurnInput, reason: string): Outcome {
  const flow = input.state.flow ?? input.state.suspended
  return {
    state: { ...input.state, pending: null, fallbacks: 0 },
    replies: [text(say('handover', input.language))],
    action: { type: 'handover', reason, summary: summarise(input, reason), slots: flow?.slots ?? null },
    outcome: 'handover',
  }
}
