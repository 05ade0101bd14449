import path from 'node:path'
import { afterEach, expect } from 'vitest'
import { faultsOf } from '../entra/conformance/check'
import { recorder } from '../entra/conformance/record'
import { overhear } from '../entra/exchange'

/**
 * Every answer of every box that a test makes is compared with Microsoft's published types, and the test that caused it
 * fails. `ENTRA_RECORD` names a folder to keep the exchanges in, for `npm run conformance`.
 */
const faults: string[] = []
const record = process.env.ENTRA_RECORD ? recorder(process.env.ENTRA_RECORD) : null

overhear((exchange) => {
  faults.push(...faultsOf(exchange))
  record?.(exchange, nameOfTest())
})

afterEach(() => {
  const found = faults.splice(0)
  if (found.length > 0) throw new Error(`The Entra box answered what Graph does not:\n${found.join('\n')}`)
})

function nameOfTest(): string {
  const { testPath = '', currentTestName = '' } = expect.getState()
  return `${path.relative(process.cwd(), testPath)} › ${currentTestName}`
}
