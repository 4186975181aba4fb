/** What the load and the servers of `gateway` know of each other. */
export const gatewayBench = { internalKey: 'bench-internal-key' }

/** A whole GET of somebody who is signed in, as a browser sends it. */
export function getRequest(path: string, etag?: string): Buffer {
  return Buffer.from(
    [
      `GET ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      'accept: application/json',
      'accept-language: id-ID,id;q=0.9',
      'cookie: govconnect.session_token=bench',
      'sec-fetch-site: same-origin',
      ...(etag ? [`if-none-match: ${etag}`] : []),
      '',
      '',
    ].join('\r\n'),
  )
}
