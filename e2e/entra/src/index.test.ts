import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'

const { resolve } = createRequire(import.meta.url)

test('the package has one door', () => {
  expect(resolve('entra-box')).toBe(path.join(import.meta.dirname, 'index.ts'))
})

test.each(['src/world/model', 'src/world/model.ts', 'src/box.ts', 'bin/entra-box.js', 'package.json'])(
  'nobody comes in by entra-box/%s',
  (inner) => {
    expect(() => resolve(`entra-box/${inner}`)).toThrow(
      expect.objectContaining({ code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' }),
    )
  },
)
