import { overhear } from '../exchange'
import { faultsOf } from './check'
import { recorder } from './record'

/**
 * Compares every answer of every box in this process with Microsoft's published types. `ENTRA_RECORD` names a folder to
 * keep the exchanges in, for `npm run conformance`; `by` says whose they are.
 *
 * @returns what takes the faults found since it was last asked, and throws when there are any.
 */
export function watch(by: () => string): () => void {
  const faults: string[] = []
  const record = process.env.ENTRA_RECORD ? recorder(process.env.ENTRA_RECORD) : null
  overhear((exchange) => {
    faults.push(...faultsOf(exchange))
    record?.(exchange, by())
  })
  return () => {
    const found = faults.splice(0)
    if (found.length > 0) throw new Error(`The Entra box answered what Graph does not:\n${found.join('\n')}`)
  }
}
