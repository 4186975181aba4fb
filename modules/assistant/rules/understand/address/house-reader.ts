import { NameReader } from './name-reader.ts'

/** A piece of an address: where it ends and how much it tells. */
export interface Component {
  /** Token after the last one. */
  readonly end: number
  readonly strength: number
}

/** Whose a place is, and who writes: people in and around addresses. */
export class HouseReader extends NameReader {
  /** `Min, ada …` calls the admin, the school is `MIN 2 Sleman`; `kepala sekolah` is a person. */
  isNoPlace(index: number): boolean {
    if (this.lower(index) === 'sekolah' && /^(?:kepala|anak|guru|uang|jam|teman|seragam)$/u.test(this.lower(index - 1)))
      return true
    return this.lower(index) === 'min' && !(this.tokens[index]?.raw === 'MIN' && this.numberAt(index + 1))
  }

  /** `pegawai Dinas Perizinan`: the office is where it happens. */
  staffed(index: number): boolean {
    return (
      this.tokens[index]?.capital === true &&
      /^(?:pegawai|petugas|oknum|staf|staff|loket|kantor|pelayanan|di)$/u.test(this.lower(index - 1))
    )
  }

  ownedBy(index: number): boolean {
    return /^(?:saya|kami|kita|aku|gue|gw|sy|ku|my|our)$/u.test(this.lower(index))
  }

  /** Somebody's house is a place when the somebody is named: `rumah Pak Budi`, `rumah pak RT`. */
  house(index: number, led: boolean): Component | null {
    const title = this.lower(index + 1)
    if (
      !led ||
      !/^(?:pak|bapak|bu|ibu|haji|h|hj|mbah|bang|ustadz|ustad|kyai|pa|bpk|mas|mbak|ko|cik|ketua|mbok|wak|uwak|nek|kang|abah|tuan|daeng|puang|datuk)$/u.test(
        title,
      )
    )
      return null
    let start = this.afterDot(index + 2)
    if (/^(?:haji|h|hj|rt|rw|lurah|kades|camat|ustadz|dukuh|kadus|dr|dokter|kyai|ketua)$/u.test(this.lower(start))) {
      start = this.rtrw.get(start) ?? this.afterDot(start + 1)
      const end = this.name(start, false)
      return { end: Math.max(start, end), strength: 1.2 }
    }
    const end = this.name(start, false)
    return end > start ? { end, strength: 1.2 } : null
  }
}
