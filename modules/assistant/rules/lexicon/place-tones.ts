/**
 * Words that colour a message: whether a place in it is where the trouble is, or only where somebody was born, works or buys. One letter for each colour;
 * what a colour says of a place is learned.
 */
const colours: Readonly<Record<string, string>> = {
  /** Something is wrong. */
  w: 'rusak hancur lubang bolong parah mati padam banjir genang rendam mampet sumbat macet bau bising berisik tumbang roboh bocor pecah retak tumpuk longsor amblas ambles keruh kotor kebakaran terbakar bakar celaka kecelakaan pungli jelek gelap got selokan miring jebol putus ambrol ruksak limbah begal preman maling curi balap tawuran sampah lampu aspal jalan_rusak nyala gorong-gorong gorong2 lobang debu ular tenggelam pingsan tutup rawan resah liar galian',
  /** Asks. */
  q: 'berapa apa mana kapan siapa bagaimana apakah gimana dimana kenapa boleh syarat cara jam jadwal',
  /** Papers and what they cost. */
  p: 'ktp kk akta akte surat skck sktm kia paspor sim npwp bpjs kis ijazah sertifikat nikah pajak pbb izin domisili bansos rekening pendaftaran daftar beasiswa legalisir nik e-ktp ikd stnk bpkb',
  /** Wishes. */
  h: 'mau ingin minta mohon urus bikin buat buatkan perpanjang ambil bayar ajukan cetak pinjam',
  /** Where somebody comes from, goes to or is. */
  m: 'lahir kerja pindah kuliah meninggal asal asli merantau perantau sekolah dinas tugas tinggal libur wisata naik main pulang mudik calon orang',
  /** Thanks and greetings. */
  t: 'makasih terimakasih kasih suwun nuhun thanks alhamdulillah selamat salam halo assalamualaikum',
  /** Sells, tells news. */
  s: 'jual promo diskon loker hub hubungi dijual disewakan dikontrakkan harga resep berita konser nonton liburan ongkir tiket enak',
  /** Supposes. */
  i: 'kalau misal misalnya andai seandainya jika umpama umpamanya',
  /** Whose it is. */
  o: 'saya kami kita sini aku gue abdi ambo ulun kuring beta awak tetangga sebelah',
  /** Corrects, points out. */
  r: 'ralat lokasi alamat patokan patokannya lokasinya alamatnya tepatnya posisi tkp maksud betul benar',
}

export const toneWords: ReadonlyMap<string, string> = new Map(
  Object.entries(colours).flatMap(([letter, words]) =>
    words.split(' ').map((word): [string, string] => [word, letter]),
  ),
)
