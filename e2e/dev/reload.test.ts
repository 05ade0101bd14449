import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStart, expectNothingLeft, type Facts, interrupt, type Start, untilReady } from '@/e2e/demo/a-start'
import { freePort } from '@/e2e/harness/free-port'
import { removeCluster } from '@/e2e/harness/postgres/postgres-user'
import { copyCheckout } from './copy-checkout'

/** On the disk that holds this checkout: packages are hard links. */
const folder = path.join(import.meta.dirname, '..', '..', '.data', 'dev-test')
const checkout = path.join(folder, 'checkout')
const where = { checkout, command: 'dev', folder: path.join(folder, 'data'), port: await freePort() } as const

let start: Start
let facts: Facts
let database: Client

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
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

const page = async () => (await fetch(facts.invitations[0]?.url ?? '')).text()

test('a changed sentence is on the page within three seconds', async () => {
  expect(await page()).toContain('Verder met Microsoft')
  change('lib/i18n/messages/nl/join.ts', 'Verder met Microsoft', 'Verder, met Microsoft')
  await expect.poll(page, { timeout: 3000, interval: 50 }).toContain('Verder, met Microsoft')
})

test('a changed rule is what the worker does within five seconds', async () => {
  const { rows } = await database.query(`
    select link."invitationId", link."contactId" from "InvitationLink" link where link."contactId" is not null limit 1`)
  const boss = new PgBoss({ connectionString: facts.database, migrate: false, supervise: false, schedule: false })
  await boss.start()
  const subjects = async () => {
    await boss.send('send-invitation', rows[0], { singletonKey: 'dev-test' }) // one at a time, however often it is asked for
    const mails: { subject: string }[] = await (await fetch(`${facts.mail}/messages`)).json()
    return mails.map(({ subject }) => subject)
  }
  expect(await subjects()).not.toContainEqual(expect.stringMatching(/^Changed: /))
  change(
    'lib/reminders/mail/send-mail.ts',
    'subject: oneLine(mail.subject)',
    `subject: 'Changed: ' + oneLine(mail.subject)`,
  )
  await expect
    .poll(subjects, { timeout: 5000, interval: 100 })
    .toContainEqual(expect.stringMatching(/^Changed: .+ · .+: /))
  await boss.stop({ graceful: false })
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
