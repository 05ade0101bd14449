/**
 * Aborted when somebody wants us to end: Ctrl-C, a signal, the terminal closed, npm gone (which passes INT and TERM on, but
 * not HUP, and nothing when it is killed). Asked once is enough: npm repeats what the terminal has sent to us already.
 */
export function askedToStop(): AbortSignal {
  const asked = new AbortController()
  const stop = () => asked.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}) // nobody reads them any more
  if (npm) setInterval(() => process.ppid !== npm && stop(), 200).unref()
  return asked.signal
}

/** The process that npm is for us, when it started us. */
export const npm = process.env.npm_lifecycle_event ? process.ppid : null
