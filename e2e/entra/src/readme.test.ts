import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const home = path.join(import.meta.dirname, '..')
const readme = readFileSync(path.join(home, 'README.md'), 'utf8')

test('the README follows a Graph request through at most eight files, which are there', () => {
  const files = [...readme.matchAll(/^\d+\. `([^`]+)`:/gm)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(0)
  expect(files.length).toBeLessThanOrEqual(8)
  expect(files.filter((file) => !existsSync(path.join(home, file)))).toEqual([])
})

test('the README tells of every function that the door exports', async () => {
  const told = new Set([...readme.matchAll(/`(\w+)/g)].map(([, name = '']) => name))
  expect(Object.keys(await import('./index')).filter((name) => !told.has(name))).toEqual([])
})
