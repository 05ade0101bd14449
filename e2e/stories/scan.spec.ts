import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { dump } from './dump'
import { expect, test } from './fixtures'
import { anyOf, exchangesIn, filesIn, guardedIn, holds, tokens } from './guarded'

/** Read when all stories are told: what they left behind in databases, logs and on the wire. */

test('no secret, no key of a link and no token is in a database, its files, its write-ahead log or any log', async ({
  world,
}) => {
  writeFileSync(path.join(world.folder, 'main', 'dump'), await dump(world.database))
  const forbidden = anyOf(guardedIn(world.folder).map(({ text }) => text))
  const files = filesIn(world.folder)
  const known = { dump: 0, pg_wal: 0, base: 0, 'postgres.log': 0, 'portal.log': 0, 'worker.log': 0 }
  const hits: string[] = []
  for (const file of files) {
    for (const name of Object.keys(known) as (keyof typeof known)[]) if (file.includes(`/${name}`)) known[name] += 1
    if ((await holds(file, forbidden)) || (await holds(file, tokens))) hits.push(file)
  }
  expect(hits).toEqual([])
  for (const [name, count] of Object.entries(known)) expect(count, `files like ${name} were read`).toBeGreaterThan(1)
  expect(await holds(path.join(world.folder, 'main', 'dump'), /IT service desk/), 'what is there is found').toBe(true)
})

test('no answer holds a token; a secret is in the answers to its claim alone, a key in the answer that shows its link', async ({
  world,
}) => {
  const guarded = guardedIn(world.folder)
  const pick = (...kinds: string[]) => anyOf(guarded.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text))
  const [secrets, keys, shownKeys] = [pick('secret', 'pasted secret'), pick('key'), pick('shown key')]
  const found = { tokens: [], keys: [], secrets: new Set<string>(), shownKeys: new Set<string>() } as Found
  let answers = 0
  for await (const { method, path: to, answered } of exchangesIn(world.folder)) {
    const text = `${JSON.stringify(answered.headers)}\n${answered.body}`
    const what = `${method} ${to.split('?')[0]?.replaceAll(/\/[\w-]{22,}/g, '/…')}`
    answers += 1
    if (tokens.test(text)) found.tokens.push(what)
    if (keys.test(text)) found.keys.push(what)
    if (secrets.test(text)) found.secrets.add(what)
    if (shownKeys.test(text)) found.shownKeys.add(what)
  }
  expect(answers).toBeGreaterThan(500)
  expect(found).toEqual({
    tokens: [],
    keys: [],
    secrets: new Set(['POST /handoff/…/claim']),
    shownKeys: new Set(['POST /staff/connections/…']),
  })
})

type Found = { tokens: string[]; keys: string[]; secrets: Set<string>; shownKeys: Set<string> }

test('no request carries a private key, a token or a secret, but for the form that asks for one', async ({ world }) => {
  const guarded = guardedIn(world.folder)
  const pick = (wanted: string) => anyOf(guarded.filter(({ kind }) => kind === wanted).map(({ text }) => text))
  const [secrets, pasted] = [pick('secret'), pick('pasted secret')]
  const found: string[] = []
  const asksForOne = /^POST \/connect\/[\da-f-]{36}\/by-hand$/
  const known = { certificates: 0, codes: 0 }
  for await (const { method, path: to, asked } of exchangesIn(world.folder)) {
    const isAnswerOfMicrosoft = to.startsWith('/auth/callback?')
    if (isAnswerOfMicrosoft && tokens.test(to)) known.codes += 1
    const text = `${isAnswerOfMicrosoft ? '' : to}\n${JSON.stringify(asked.headers)}\n${asked.body}`
    if (/PRIVATE KEY/.test(text) || tokens.test(text) || secrets.test(text)) found.push(`${method} ${to}`)
    if (pasted.test(text) && !asksForOne.test(`${method} ${to}`)) found.push(`${method} ${to}`)
    if (/BEGIN CERTIFICATE/.test(text)) known.certificates += 1
  }
  expect(found).toEqual([])
  expect(known.certificates, 'certificates were sent, and would have had a key beside them').toBeGreaterThan(0)
  expect(known.codes, 'what Microsoft sends back is recognised as a token').toBeGreaterThan(0)
})
