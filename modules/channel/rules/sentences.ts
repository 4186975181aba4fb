/** What the citizen is told when a person takes the thread, or the assistant has it again. One sentence, in both languages. */
export const sentences = {
  takeover: {
    id: 'Percakapan ini sekarang dilayani petugas kami. Silakan tulis di sini, ya.',
    en: 'A member of our staff is answering you now. Please go on writing here.',
  },
  handover: {
    id: 'Baik, saya teruskan ke petugas. Mohon tunggu sebentar, petugas akan membalas di sini.',
    en: 'All right, I am passing this on to our staff. Please wait a moment; they will answer you here.',
  },
} as const
