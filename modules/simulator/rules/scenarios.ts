import type { Script, ScriptStep } from './script.ts'

export interface Scenario extends Script {
  id: string
  title_en: string
  /** What to watch for, in both languages. */
  watch: string
  watch_en: string
}

function say(text: string): ScriptStep {
  return { action: { type: 'text', text }, wait_for_reply: true, pause_ms: 0 }
}

/** A bubble of several: the next follows before the office can answer. */
function bubble(text: string, pause_ms = 600): ScriptStep {
  return { action: { type: 'text', text }, wait_for_reply: false, pause_ms }
}

function choose(index: number, otherwise: string): ScriptStep {
  return { action: { type: 'choose', index, otherwise }, wait_for_reply: true, pause_ms: 0 }
}

/** The guided tour of the simulator page. */
export const scenarios: readonly Scenario[] = [
  {
    id: 'jalan-berlubang',
    title: 'Jalan berlubang',
    title_en: 'Pothole',
    watch: 'Asisten menanyakan yang kurang, mengulang ringkasan, lalu nomor LAP muncul di Kasus.',
    watch_en: 'The assistant asks for what is missing, sums up, then a LAP number appears under Cases.',
    phone_name: 'Siti Rahayu',
    steps: [
      say('Selamat pagi, mau lapor jalan berlubang di Jl. Melati 15'),
      say('Depan SD Negeri 2, lubangnya dalam, kemarin ada motor jatuh'),
      choose(0, 'ya, benar'),
    ],
  },
  {
    id: 'lampu-mati',
    title: 'Lampu jalan mati, beberapa gelembung',
    title_en: 'Street light out, several bubbles',
    watch: 'Empat pesan pendek sampai ke asisten sebagai satu giliran, dijawab sekali.',
    watch_en: 'Four short messages reach the assistant as one turn and get one answer.',
    phone_name: 'Agus Prasetyo',
    steps: [
      bubble('min'),
      bubble('lampu jalan mati'),
      bubble('udh 3 hari gk nyala'),
      say('di gang mawar rt 04 rw 02 deket masjid'),
      choose(0, 'ya'),
    ],
  },
  {
    id: 'tanya-status',
    title: 'Tanya status laporan',
    title_en: 'Asking for a status',
    watch: 'Laporan sendiri boleh dilihat, nomor milik orang lain tidak.',
    watch_en: 'Own reports may be seen, a number of someone else may not.',
    phone_name: 'Dewi Lestari',
    steps: [
      say('halo, laporan saya yang kemarin gimana ya kabarnya?'),
      say('nomornya LAP-20200101-001'),
      say('oh yaudah, makasih ya'),
    ],
  },
  {
    id: 'keluhan-kasar',
    title: 'Keluhan kasar, minta petugas',
    title_en: 'Rude complaint, asks for a person',
    watch: 'Jawaban tetap tenang, keluhannya tetap tercatat, percakapan diserahkan ke petugas.',
    watch_en: 'The answer stays calm, the complaint is still taken, the conversation goes to an officer.',
    phone_name: 'Bambang',
    steps: [
      say('WOI kerja gak sih kalian!! sampah udah 2 minggu gak diangkut, bau banget!!'),
      say('bodoh semua, percuma bayar pajak'),
      say('saya mau ngomong sama orang, bukan robot'),
    ],
  },
  {
    id: 'kebakaran',
    title: 'Darurat: kebakaran',
    title_en: 'Emergency: fire',
    watch: 'Nomor darurat disebut pada kalimat pertama dan petugas dipanggil.',
    watch_en: 'The emergency number is in the first sentence and an officer is called.',
    phone_name: 'Rina',
    steps: [
      bubble('TOLONG KEBAKARAN', 300),
      say('rumah tetangga kebakaran di jl kenanga no 8, ada orang di dalam!!'),
      {
        action: { type: 'location', latitude: -6.914744, longitude: 107.60981, name: 'Jl. Kenanga No. 8' },
        wait_for_reply: true,
        pause_ms: 0,
      },
    ],
  },
  {
    id: 'surat-pengantar',
    title: 'Surat pengantar, lalu bertanya dalam bahasa Inggris',
    title_en: 'Cover letter, then a question in English',
    watch: 'Permohonan menjadi TIK; pertanyaan berbahasa Inggris dijawab dalam bahasa Inggris.',
    watch_en: 'The request becomes a TIK; a question in English is answered in English.',
    phone_name: 'Maria Tan',
    steps: [
      say('permisi pak/bu, saya mau bikin surat pengantar untuk SKCK, syaratnya apa saja?'),
      say('iya mau diajukan sekarang. nama Maria Tan, alamat Jl. Cempaka 3 RT 01 RW 05'),
      choose(0, 'ya'),
      say('My husband is a foreigner. What are your opening hours?'),
    ],
  },
]
