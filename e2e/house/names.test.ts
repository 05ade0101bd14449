import { expect, test } from 'vitest'
import { houseOf } from './house'
import { type Rule, sentence } from './rule'
import { files } from './rules/files'
import { words } from './rules/words'

const house = {
  'docs/architecture.md': `# Architecture

## Words

| word | what it is |
| --- | --- |
| **handoff**, one-time link | the delivery of a secret |
| run | the work |

### Replaced words

| not | but |
| --- | --- |
| \`trip\` | sign-in attempt |
| \`Working\`, \`isHidden\` | run state |

## One onboarding
`,
  'lib/handoff/claim.ts': `/** A trip, in plain words. */\nexport const strip = { oneTimeLinks: 'a trip', run: 1, working: 2, hidden: 3 }`,
  'e2e/entra/src/index.ts': 'export const box = 1',
}
const sentences = (rule: Rule, tree: Record<string, string>) => rule(houseOf(tree)).map(sentence)

test('a house that speaks its glossary, in files of a reading each, hears nothing', () => {
  expect([...sentences(words, house), ...sentences(files, house)]).toEqual([])
})

const trip = 'has the replaced word trip; write sign-in attempt, as docs/architecture.md has it'
const twentyOne = Object.fromEntries(
  Array.from({ length: 21 }, (_, n) => [`lib/desk/room-${n}.ts`, '']).concat([['lib/desk/list.test.ts', '']]),
)

test.each([
  [
    'a word that the code does not know',
    words,
    { 'lib/handoff/claim.ts': 'export const oneTimeLink = 1' },
    'docs/architecture.md:8  the code knows no run; take the word out, or give what it names this name',
  ],
  [
    'a replaced word inside a name',
    words,
    { 'lib/desk/begin.ts': 'export const begin = (input: {\n  openTrips: number }) => input' },
    `lib/desk/begin.ts:2  openTrips ${trip}`,
  ],
  [
    'a replaced word in the name of a file',
    words,
    { 'lib/desk/trip-to-read.ts': '' },
    `lib/desk/trip-to-read.ts:1  lib/desk/trip-to-read.ts ${trip}`,
  ],
  [
    'a replaced name',
    words,
    { 'lib/desk/begin.ts': 'export type Working = 1' },
    'lib/desk/begin.ts:1  Working has the replaced word Working; write run state, as docs/architecture.md has it',
  ],
  [
    'a file that is too long',
    files,
    { 'lib/desk/list.ts': `${'\n'.repeat(200)}export {}` },
    'lib/desk/list.ts:201  201 lines, 200 is the most; find its second subject and give that a file',
  ],
  [
    'a test that is too long',
    files,
    { 'lib/desk/list.test.ts': `${'\n'.repeat(200)}export {}` },
    'lib/desk/list.test.ts:201  201 lines, 200 is the most; give its second guarantee a file',
  ],
  [
    'a folder that is too full',
    files,
    twentyOne,
    'lib/desk:1  21 files lie flat in this folder, 20 is what one sees at once; find the two subjects in it and give the second a folder',
  ],
  [
    'a barrel',
    files,
    { 'lib/desk/index.ts': '' },
    'lib/desk/index.ts:1  a barrel; let others import the file they mean',
  ],
  [
    'a name that says nothing',
    files,
    { 'lib/desk/utils.ts': '' },
    'lib/desk/utils.ts:1  utils.ts says nothing of what it holds; name it after its subject',
  ],
])('%s is refused with what to do', (_, rule, breach, said) => {
  expect(sentences(rule, { ...house, ...breach })).toEqual([said])
})
