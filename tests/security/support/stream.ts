/** Reads a live stream beside the test. */
export function openStream(response: Response) {
  if (!response.body || response.status !== 200) throw new Error(`no stream: ${response.status}`)
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      text += decoder.decode(value, { stream: true })
    }
  })()
  return {
    /** All that was shown until now. */
    text: () => text,
    async close() {
      await reader.cancel()
      await reading
    },
  }
}
