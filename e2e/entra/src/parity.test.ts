import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { routes } from './graph/routes'
import { endpoints } from './login/login'

/** A row of the tables in `parity.md`: operations as `METHOD /path`, what they are, and the tests that are named. */
type Row = { operations: string[]; parity: string; tests: { file: string; name: string }[] }

const rows = readFileSync(path.join(import.meta.dirname, '../parity.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| .*\b(faithful|simplified|absent)\b/.test(line))
  .map((line): Row => {
    const [first = '', parity = '', tests = ''] = cells(line)
    return { operations: operationsIn(first), parity, tests: testsIn(tests) }
  })

function cells(line: string): string[] {
  return line.replace(/^\| | ?\|$/g, '').split(' | ')
}

/** `GET PATCH /users/{user}` is two operations. */
function operationsIn(cell: string): string[] {
  return [...cell.matchAll(/`((?:[A-Z]+ )+)(\/[^`]*)`/g)].flatMap(([, methods = '', at]) =>
    methods
      .trim()
      .split(' ')
      .map((method) => `${method} ${at}`),
  )
}

function testsIn(cell: string): Row['tests'] {
  return [...cell.matchAll(/`([^`]+\.test\.ts)`: “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name }))
}

const served = [
  ...routes.map(({ method, path: at }) => `${method} ${at}`),
  ...Object.entries(endpoints).flatMap(([at, { methods }]) => methods.map((method) => `${method} /{tenant}/${at}`)),
]

test('everything that the box answers has a row, and no row speaks of what it does not answer', () => {
  const told = rows.flatMap(({ operations }) => operations)
  expect(told.toSorted()).toEqual(served.toSorted())
})

test('every row that is called faithful names a test', () => {
  expect(rows.length).toBeGreaterThan(90)
  expect(rows.filter(({ parity, tests }) => parity === 'faithful' && tests.length === 0)).toEqual([])
})

test('every test that a row names is there', () => {
  const missing = rows
    .flatMap(({ tests }) => tests)
    .filter(({ file, name }) => {
      const at = path.join(import.meta.dirname, file)
      return !existsSync(at) || !readFileSync(at, 'utf8').includes(`'${name}'`)
    })
  expect(missing).toEqual([])
})
