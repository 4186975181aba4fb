import { type ContentFault, type LimitName, outboundLimits } from '../rules/outbound-limits.ts'

/** A refusal code for each limit of WhatsApp: `channel.limit.text_length`. */
export const limitCode = (limit: LimitName) => `channel.limit.${limit}` as const
/** A refusal code for each other fault of the content. */
export const faultCode = (fault: ContentFault) => `channel.content.${fault}` as const

const limitNames: Record<LimitName, { id: string; en: string }> = {
  text_length: { id: 'panjang teks', en: 'the length of the text' },
  caption_length: { id: 'panjang keterangan', en: 'the length of the caption' },
  body_length: { id: 'panjang isi', en: 'the length of the body' },
  list_body_length: { id: 'panjang isi daftar', en: 'the length of the body of a list' },
  header_length: { id: 'panjang judul atas', en: 'the length of the header' },
  footer_length: { id: 'panjang catatan bawah', en: 'the length of the footer' },
  buttons_count: { id: 'jumlah tombol', en: 'the number of buttons' },
  button_title_length: { id: 'panjang tulisan tombol', en: 'the length of a button title' },
  button_id_length: { id: 'panjang id tombol', en: 'the length of a button id' },
  list_button_length: { id: 'panjang tulisan tombol daftar', en: 'the length of the list button' },
  sections_count: { id: 'jumlah bagian', en: 'the number of sections' },
  section_title_length: { id: 'panjang judul bagian', en: 'the length of a section title' },
  rows_count: { id: 'jumlah baris', en: 'the number of rows' },
  row_title_length: { id: 'panjang judul baris', en: 'the length of a row title' },
  row_description_length: { id: 'panjang keterangan baris', en: 'the length of a row description' },
  row_id_length: { id: 'panjang id baris', en: 'the length of a row id' },
  cta_text_length: { id: 'panjang tulisan tombol tautan', en: 'the length of the link button' },
  url_length: { id: 'panjang tautan', en: 'the length of a link' },
  contacts_count: { id: 'jumlah kontak', en: 'the number of contacts' },
  location_text_length: { id: 'panjang nama atau alamat lokasi', en: 'the length of a location name or address' },
  emoji_count: { id: 'jumlah emoji', en: 'the number of emoji' },
  filename_length: { id: 'panjang nama berkas', en: 'the length of the file name' },
  template_name_length: { id: 'panjang nama template', en: 'the length of the template name' },
  template_text_length: { id: 'panjang isian template', en: 'the length of a template parameter' },
  carousel_cards_count: { id: 'jumlah kartu', en: 'the number of cards' },
  card_body_length: { id: 'panjang isi kartu', en: 'the length of a card body' },
}

const faults: Record<ContentFault, { id: string; en: string }> = {
  text_empty: { id: 'Teks tidak boleh kosong.', en: 'The text must not be empty.' },
  media_source: { id: 'Sebut tepat satu: id media atau tautan.', en: 'Give exactly one: a media id or a link.' },
  link_not_http: {
    id: 'Tautan harus diawali http:// atau https://.',
    en: 'The link must begin with http:// or https://.',
  },
  duplicate_id: { id: 'Setiap pilihan harus punya id yang berbeda.', en: 'Each choice needs its own id.' },
  duplicate_title: { id: 'Setiap tombol harus punya tulisan yang berbeda.', en: 'Each button needs its own title.' },
  section_title_missing: {
    id: 'Bila ada lebih dari satu bagian, setiap bagian perlu judul.',
    en: 'With more than one section, each section needs a title.',
  },
  location_range: {
    id: 'Lintang antara -90 dan 90, bujur antara -180 dan 180.',
    en: 'Latitude is between -90 and 90, longitude between -180 and 180.',
  },
  too_few: { id: 'Pilihannya kurang: tambahkan isinya.', en: 'There are too few items: add some.' },
}

type Text = { title: string; detail: string }
type LimitRefusal = { status: 422; id: Text; en: Text }

const limitEntries = (Object.keys(outboundLimits) as LimitName[]).map((limit): [string, LimitRefusal] => [
  limitCode(limit),
  {
    status: 422,
    id: {
      title: 'Melebihi batas WhatsApp',
      detail: `Batas ${limitNames[limit].id} adalah {max}, pesan ini {actual}. Kurangi lalu kirim lagi.`,
    },
    en: {
      title: 'Over a WhatsApp limit',
      detail: `The limit for ${limitNames[limit].en} is {max}, this message has {actual}. Make it smaller and send again.`,
    },
  },
])

const faultEntries = (Object.keys(faults) as ContentFault[]).map((fault): [string, LimitRefusal] => [
  faultCode(fault),
  {
    status: 422,
    id: { title: 'Isi pesan tidak diterima WhatsApp', detail: faults[fault].id },
    en: { title: 'WhatsApp does not accept this content', detail: faults[fault].en },
  },
])

export const limitRefusals: Record<string, LimitRefusal> = Object.fromEntries([...limitEntries, ...faultEntries])
export const limitRefusalCodes = Object.keys(limitRefusals)
