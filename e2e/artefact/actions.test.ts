import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')
const known = readFileSync(path.join(import.meta.dirname, 'actions.txt'), 'utf8')
  .trim()
  .split('\n')

const made = globSync('app/**/*.ts', { cwd: root }).flatMap((file) => {
  const text = readFileSync(path.join(root, file), 'utf8')
  if (!text.startsWith(`'use server'`)) return []
  return [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => `${file}#${name}`)
})

/** Next makes an action's id of these two: `generate_server_reference_id`, with the key of `build-env.ts`. */
test('D2: no action is moved, renamed or removed unseen', () => {
  const gone = known.filter((action) => !made.includes(action))
  expect(
    gone,
    `A page that was opened before the update still presses ${gone.join(', ')} by the file and name it had, and hears "the portal was renewed: press again" instead of being answered. Put it back where it was; or, where that is worth the second press, take the line out of e2e/artefact/actions.txt.`,
  ).toEqual([])
})

test('D2: an action that is new is written down, so that it is missed when it goes', () => {
  const unknown = made.filter((action) => !known.includes(action))
  expect(unknown, `Add to e2e/artefact/actions.txt: ${unknown.join(', ')}`).toEqual([])
})
