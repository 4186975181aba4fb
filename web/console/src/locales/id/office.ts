export const office = {
  none: 'Belum bekerja di kantor mana pun',
  choose: 'Pilih kantor untuk melihat percakapan dan kasusnya.',
  ask: 'Mintalah admin kantor untuk mengundang Anda.',
  enter: 'Masuk ke {{name}}',
} as const
