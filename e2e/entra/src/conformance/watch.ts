import { type Exchange, onExchange } from '../graph/exchange'

type Judge = (exchange: Exchange, by: string) => string[]

/**
 * Compares every answer of every box in this process with Microsoft's published types. `ENTRA_RECORD` names a folder to
 * keep the exchanges in, for `npm run conformance`; `by` says whose they are. What compares is loaded with the first
 * exchange: whoever imports the package only to start a box does not wait for it.
 *
 * @returns what takes the faults found since it was last asked, and throws when there are any.
 */
export function watch(by: () => string): () => Promise<void> {
  const faults: string[] = []
  let judge: Promise<Judge> | null = null
  let judged = Promise.resolve()
  onExchange((exchange) => {
    const whose = by()
    judge ??= loadJudge(process.env.ENTRA_RECORD)
    const judging = judge.then((faultsIn) => faultsIn(exchange, whose)).catch((failure) => [String(failure)])
    judged = Promise.all([judged, judging]).then(([, found]) => {
      faults.push(...found)
    })
  })
  return async () => {
    await judged
    const found = faults.splice(0)
    if (found.length > 0) throw new Error(`The Entra box answered what Graph does not:\n${found.join('\n')}`)
  }
}

async function loadJudge(folder: string | undefined): Promise<Judge> {
  const [{ faultsOf }, record] = await Promise.all([import('./published-types/check'), recording(folder)])
  return (exchange, by) => {
    record?.(exchange, by)
    return faultsOf(exchange)
  }
}

async function recording(folder: string | undefined) {
  return folder ? (await import('./record')).recorder(folder) : null
}
