import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sketches } from 'entra-box'
import { expect, test } from 'vitest'

const e2e = path.join(import.meta.dirname, '..')
const specs = ['stories', 'pictures'].flatMap((folder) =>
  readdirSync(path.join(e2e, folder))
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(path.join(e2e, folder, file), 'utf8') })),
)

/** Of the world that all stories share; Spencer's own name is in every other sentence. */
const shared = sketches.flatMap(({ key, name, domain, people }) => [
  `'${key}'`,
  domain,
  ...(key === 'spencer' ? [] : [name]),
  ...people.map(({ givenName, surname }) => `${givenName} ${surname}`),
])

test.each(specs)('$file names nobody whom another story could meet: it asks for a company and a team', ({ text }) => {
  expect(shared.filter((name) => text.includes(name))).toEqual([])
  expect(text.match(/[\w.+-]+@[a-z\d-]+\.[a-z.]+/g), 'an address written out').toBeNull()
})

test.each(specs)('$file asks the box only through its company', ({ text }) => {
  expect(text.match(/_box|world\.box|\bboxAt\b|own-fixtures/g)).toBeNull()
})

test.each(specs)('$file waits for what it wants to see, with no limit that a busy machine reaches', ({ text }) => {
  const limits = [...text.matchAll(/\b(?:timeout: |setTimeout\(|waitForTimeout\()([\d_]*)/g)]
  const milliseconds = limits.map(([, number = '']) => Number(number.replaceAll('_', '')))
  expect(milliseconds.filter((limit) => limit < 600_000)).toEqual([])
})
