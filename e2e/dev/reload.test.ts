import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStart, expectNothingLeft, type Facts, interrupt, type Start, untilReady } from '@/e2e/demo/a-start'
import { copyCheckout } from '@/e2e/demo/copy-checkout'
import { freePort } from '@/e2e/harness/free-port'
import { removeCluster } from '@/e2e/harness/postgres/postgres-user'

/** Not within this checkout, whose settings Next and Tailwind would find on their way up. */
const folder = mkdtempSync(path.join(tmpdir(), 'spencer-dev-'))
const checkout = path.join(folder, 'checkout')
const where = { checkout, command: 'dev', folder: path.join(folder, 'data'), port: await freePort() } as const

let start: Start
let facts: Facts
let database: Client

beforeAll(async () => {
  copyCheckout(checkout)
  start = aStart(where)
  facts = await untilReady(start)
  database = new Client({ connectionString: facts.database, application_name: 'dev-test' })
  await database.connect()
}, 300_000)

afterAll(async () => {
  await database?.end()
  interrupt(start, 'SIGINT')
  await expectNothingLeft(where)
  removeCluster(path.join(where.folder, 'postgres'))
  rmSync(folder, { recursive: true })
}, 60_000)

function change(file: string, from: string, to: string): void {
  const before = readFileSync(path.join(checkout, file), 'utf8')
  expect(before).toContain(from)
  writeFileSync(path.join(checkout, file), before.replace(from, to))
}

/** Of several changes, so that one moment in which the machine did something else does not decide. */
async function medianSeconds(changeAndSee: (turn: number) => Promise<void>): Promise<number> {
  const seconds: number[] = []
  for (const turn of [1, 2, 3, 4, 5]) {
    const began = performance.now()
    await changeAndSee(turn)
    seconds.push((performance.now() - began) / 1000)
  }
  console.log(`seen after ${seconds.map((each) => each.toFixed(1)).join(', ')} seconds`)
  return seconds.toSorted((one, other) => one - other)[2] ?? Number.POSITIVE_INFINITY
}

const page = async () => (await fetch(facts.invitations[0]?.url ?? '')).text()

test('a changed sentence is on the page within three seconds', async () => {
  const sentence = (turn: number) => `Verder met Microsoft${turn ? ` (${turn})` : ''}<`
  expect(await page()).toContain(sentence(0))
  const seconds = await medianSeconds(async (turn) => {
    const [from, to] = [sentence(turn - 1), sentence(turn)].map((each) => `continue: '${each.replace('<', `'`)}`)
    change('lib/i18n/messages/nl/join.ts', from ?? '', to ?? '')
    await expect.poll(page, { timeout: 60_000, interval: 50 }).toContain(sentence(turn))
  })
  expect(seconds).toBeLessThan(3)
})

test('a changed rule is what the worker does within five seconds', async () => {
  const { rows } = await database.query(`
    select "invitationId", "contactId" from "InvitationLink" where "contactId" is not null limit 1`)
  const boss = new PgBoss({ connectionString: facts.database, migrate: false, supervise: false, schedule: false })
  await boss.start()
  const subjects = async () => {
    await boss.send('send-invitation', rows[0], { singletonKey: 'dev-test' }) // one at a time, however often it is asked for
    const mails: { subject: string }[] = await (await fetch(`${facts.mail}/messages`)).json()
    return mails.map(({ subject }) => subject)
  }
  const rule = (turn: number) => `subject: oneLine(${turn ? `'${turn}: ' + ` : ''}mail.subject)`
  const seconds = await medianSeconds(async (turn) => {
    change('lib/mail/send-mail.ts', rule(turn - 1), rule(turn))
    const changed = new RegExp(`^${turn}: .+ · .+: `)
    await expect.poll(subjects, { timeout: 60_000, interval: 100 }).toContainEqual(expect.stringMatching(changed))
  })
  await boss.stop({ graceful: false })
  expect(seconds).toBeLessThan(5)
})

test('modules that are evaluated again leave no connections behind', async () => {
  const connections = async () => {
    const { rows } = await database.query(`
      select count(*)::int from pg_stat_activity
       where application_name <> 'dev-test' and client_port is not null and state is not null`)
    return rows[0].count
  }
  const ask = () => Promise.all(Array.from({ length: 20 }, page))
  await ask()
  const before = await connections()
  for (let turn = 0; turn < 5; turn++) {
    const said = `evaluated ${turn}`
    change('lib/db.ts', 'export async function closeDb', `console.info('${said}')\n\nexport async function closeDb`)
    const answer = () => page().then(start.said)
    await expect.poll(answer, { timeout: 20_000 }).toContain(said)
    await ask()
  }
  expect(await connections()).toBeLessThanOrEqual(before + 5)
})
