/** Timers of a page in the background are slowed down to a minute by browsers; those of a worker are not. */
const everyMs = 10_000

setInterval(() => postMessage('tick'), everyMs)
