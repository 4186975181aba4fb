import type { PolicyRules } from './policy.ts'
import type { Ticket, Why } from './ticket.ts'

type Reasoned = Pick<Ticket, 'status' | 'why' | 'leg' | 'booked_for' | 'arrival_at'>

const byArrival = { id: 'Anda dipanggil menurut urutan datang.', en: 'You were called by arrival.' }

const bySomebody: Partial<Record<Why['by'], { id: string; en: string }>> = {
  agent: { id: 'Petugas memanggil nomor Anda di luar urutan.', en: 'The staff called your number out of turn.' },
  reserved: {
    id: 'Nomor Anda disediakan untuk loket atau petugas yang memanggil.',
    en: 'Your number was kept for the counter or person that called it.',
  },
  quota: {
    id: 'Anda dipanggil menurut urutan datang, sesudah beberapa golongan yang didahulukan.',
    en: 'You were called by arrival, after several people of classes that go ahead.',
  },
}

/** In short, without anybody's number: a visitor may know the rule, not the others (QM-07). */
export function ownReason(
  ticket: Reasoned,
  { late_minutes }: Pick<PolicyRules['appointments'], 'late_minutes'>,
): { id: string; en: string } | null {
  const { why, status } = ticket
  if (why === null) {
    if (status !== 'waiting') return null
    return {
      id: 'Dipanggil menurut urutan datang. Lansia, penyandang disabilitas, ibu hamil, dan yang berjanji temu dapat didahulukan beberapa menit.',
      en: 'Called by arrival. Elderly and disabled people, expectant mothers and appointments may go some minutes ahead.',
    }
  }
  const said = bySomebody[why.by]
  if (said) return said
  if (isByAppointment(ticket, late_minutes))
    return {
      id: 'Anda dipanggil menurut waktu janji temu Anda.',
      en: 'You were called by the time of your appointment.',
    }
  const credit = Math.round(why.credit_minutes)
  if (credit === 0) return byArrival
  return {
    id: `Anda didahulukan ${credit} menit menurut golongan Anda.`,
    en: `You were ${credit} minutes ahead by your class.`,
  }
}

/** Whoever comes too late for a time, and whoever goes on to a next service, stands in line as anybody else. */
const isByAppointment = ({ leg, booked_for, arrival_at }: Reasoned, lateMinutes: number): boolean =>
  leg === 1 && booked_for !== null && arrival_at - booked_for <= lateMinutes * 60_000
