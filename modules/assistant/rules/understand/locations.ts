import type { GeoPoint } from './types.ts'

/** Coordinates, map links and plus codes: places a machine can read. */

export interface FoundLocation {
  readonly point: GeoPoint | null
  readonly link: string | null
  readonly start: number
  readonly end: number
}

const mapHost =
  /https?:\/\/(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:www\.)?google\.[a-z.]+\/maps|maps\.google\.[a-z.]+|maps\.apple\.com|(?:www\.)?openstreetmap\.org|waze\.com|g\.page|share\.here\.com|(?:www\.)?bing\.com\/maps|what3words\.com)\S*|(?<![\p{L}/])(?:maps\.app\.goo\.gl|goo\.gl\/maps|maps\.apple\.com|maps\.google\.com)\/\S*/giu
const coordinates = /(?<![\d.,])(-?\d{1,2}[.]\d{3,})\s*[,;\s]\s*(-?\d{2,3}[.]\d{3,})(?![\d.])/gu
const inLink = /(?:[@=/,]|ll=|q=|query=|loc:)(-?\d{1,2}\.\d{3,})(?:,|%2C|\+|&mlon=)(-?\d{2,3}\.\d{3,})/iu
/** Open Location Code: four to eight of its letters, a plus, two to three more, perhaps a town. */
const plusCode =
  /(?<![\p{L}\p{N}])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])(?:[ ,]+\p{Lu}[\p{L}]+){0,4}/gu

function point(latitude: string | undefined, longitude: string | undefined): GeoPoint | null {
  const lat = Number(latitude)
  const lon = Number(longitude)
  return Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
    ? { latitude: lat, longitude: lon }
    : null
}

export function findLocation(text: string): FoundLocation | null {
  const link = [...text.matchAll(mapHost)][0]
  if (link) {
    const shown = link[0].replace(/[).,!?]+$/u, '')
    const inside = inLink.exec(shown)
    return {
      point: inside ? point(inside[1], inside[2]) : null,
      link: shown,
      start: link.index,
      end: link.index + shown.length,
    }
  }
  const pair = [...text.matchAll(coordinates)][0]
  const pairPoint = pair ? point(pair[1], pair[2]) : null
  if (pair && pairPoint) return { point: pairPoint, link: null, start: pair.index, end: pair.index + pair[0].length }
  const code = [...text.matchAll(plusCode)][0]
  return code ? { point: null, link: null, start: code.index, end: code.index + code[0].length } : null
}
