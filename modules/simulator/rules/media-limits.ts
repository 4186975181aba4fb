const megabyte = 1024 * 1024

interface MediaLimit {
  mime: RegExp
  maxBytes: number
}

/** What Meta accepts for upload, and how large. */
const limits: readonly MediaLimit[] = [
  { mime: /^image\/webp$/, maxBytes: 500 * 1024 },
  { mime: /^image\/(jpeg|png)$/, maxBytes: 5 * megabyte },
  { mime: /^video\/(mp4|3gpp)$/, maxBytes: 16 * megabyte },
  { mime: /^audio\/(aac|amr|mpeg|mp4|ogg|opus)$/, maxBytes: 16 * megabyte },
  {
    mime: /^(text\/plain|application\/(pdf|msword|vnd\.ms-(excel|powerpoint)|vnd\.openxmlformats-officedocument\..+))$/,
    maxBytes: 100 * megabyte,
  },
]

/** Why an upload is refused, or null. `mime` may carry parameters such as `; codecs=opus`. */
export function mediaProblem(mime: string, bytes: number): string | null {
  const bare = mime.split(';')[0]?.trim().toLowerCase() ?? ''
  const limit = limits.find((one) => one.mime.test(bare))
  if (!limit) return `Param file must be a file with one of the supported types. Received file of type '${bare}'.`
  if (bytes === 0) return 'Param file must not be empty.'
  return bytes > limit.maxBytes ? `File size ${bytes} exceeds the limit of ${limit.maxBytes} bytes.` : null
}

/** Meta's message type for a file that a citizen attaches. */
export function messageTypeOf(mime: string): 'image' | 'video' | 'audio' | 'document' | 'sticker' {
  const bare = mime.split(';')[0]?.trim().toLowerCase() ?? ''
  if (bare === 'image/webp') return 'sticker'
  if (bare.startsWith('image/')) return 'image'
  if (bare.startsWith('video/')) return 'video'
  return bare.startsWith('audio/') ? 'audio' : 'document'
}

/** A media URL works for five minutes. */
export const mediaUrlLifeMs = 5 * 60_000
