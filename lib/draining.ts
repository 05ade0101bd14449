import { ofThisProcess } from './of-this-process'

const kept = ofThisProcess<{ ending: AbortController }>('draining')

/** Aborts once this process is asked to end: what would stay open for long comes to its end, and readiness is over. */
export function draining(): AbortSignal {
  if (!kept.ending) {
    const ending = new AbortController()
    kept.ending = ending
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())
  }
  return kept.ending.signal
}
