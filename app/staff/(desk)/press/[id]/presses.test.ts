import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const known = readFileSync(`${import.meta.dirname}/presses.ts`, 'utf8')

test('every press of staff that can want a fresh sign-in goes on after it', () => {
  const files = globSync('app/**/actions.ts').map((file) => readFileSync(file, 'utf8'))
  const presses = files.flatMap((text) => text.split('staffAction(').slice(1))
  const wanting = presses.filter((text) => text.includes('stale_sign_in'))
  const names = wanting.map((text) => /press: '([^']+)'/.exec(text)?.[1] ?? '')
  expect(names.length).toBeGreaterThan(8)
  expect(names.filter((name) => !known.includes(`'${name}': {`))).toEqual([])
})
