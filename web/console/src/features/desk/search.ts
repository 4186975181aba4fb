import { type RawSearch, textOf } from '../../app/search.ts'

export type DeskSearch = { cabang?: string | undefined; loket?: string | undefined }

export const readDeskSearch = (raw: RawSearch): DeskSearch => ({
  cabang: textOf(raw['cabang'], 64),
  loket: textOf(raw['loket'], 64),
})
