import path from 'node:path'
import { watch } from 'entra-box'
import { afterEach, expect } from 'vitest'

/** Whatever a box answers that Graph would not fails the test that asked. */
afterEach(watch(nameOfTest))

function nameOfTest(): string {
  const { testPath = '', currentTestName = '' } = expect.getState()
  return `${path.relative(process.cwd(), testPath)} › ${currentTestName}`
}
