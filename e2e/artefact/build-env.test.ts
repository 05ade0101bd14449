import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { actionKey } from '@/lib/portal/action-key'

const root = path.join(import.meta.dirname, '..', '..')
const sources = globSync('app/**/*.{ts,tsx}', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(path.join(root, file), 'utf8'),
}))

test('D1: a server action is a function of a file of actions, and closes over nothing', () => {
  const said = sources.filter(({ text }) => /^\s*['"]use server['"]/m.test(text))
  expect(said.length).toBeGreaterThan(10)
  for (const { file, text } of said)
    expect([file, text.match(/^\s*['"]use server['"]/gm), text.indexOf("'use server'")]).toEqual([
      file,
      ["'use server'"],
      0,
    ])
})

test('D1: the key is one that Next takes, the same for every build', () => {
  expect(Buffer.from(actionKey, 'base64')).toHaveLength(32)
})
