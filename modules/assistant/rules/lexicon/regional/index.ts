import { aceh } from './aceh.ts'
import { bali } from './bali.ts'
import { banjar } from './banjar.ts'
import { batak } from './batak.ts'
import { betawi } from './betawi.ts'
import { bugis } from './bugis.ts'
import { jawa } from './jawa.ts'
import type { Regional } from './language.ts'
import { madura } from './madura.ts'
import { maluku } from './maluku.ts'
import { manado } from './manado.ts'
import { melayu } from './melayu.ts'
import { minang } from './minang.ts'
import { palembang } from './palembang.ts'
import { papua } from './papua.ts'
import { sasak } from './sasak.ts'
import { sunda } from './sunda.ts'

/** By language; where two share a word, the one named first keeps it. */
export const regional: Readonly<Record<string, Regional>> = {
  jawa,
  sunda,
  minang,
  banjar,
  bali,
  manado,
  papua,
  maluku,
  palembang,
  melayu,
  betawi,
  batak,
  madura,
  bugis,
  aceh,
  sasak,
}
