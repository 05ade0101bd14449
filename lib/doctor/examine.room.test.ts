import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Entra, Tenant } from 'entra-box'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { personOf, startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { signInWithBrowser } from '@/e2e/fixtures/installer'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aMailbox } from '@/e2e/fixtures/mailbox'
import { sendAsInstaller } from '@/lib/graph/send'
import { prepareSettings, setUp } from '@/lib/setup/set-up'
import { readSettings } from '@/lib/setup/settings-file'
import { examineAddress } from './checks/address'
import { examineDatabase } from './checks/database'
import { examineMail } from './checks/mail'
import { examineMicrosoft } from './checks/microsoft'
import { examineReports } from './checks/reports'
import { examine } from './examine'
import { exitOf, exits } from './finding'

const reports = await aMailbox()

const migrations = path.join(process.cwd(), 'prisma/migrations')

let entra: Entra
let ours: Tenant
let portal: Server
let send: ReturnType<typeof sendAsInstaller.bind>

beforeAll(async () => {
  entra = await startMicrosoft()
  await aMailServer()
  ours = tenantOf(entra, 'contoso')
  portal = createServer((_, answer) => answer.end('{}')).listen(0, '127.0.0.1')
  await once(portal, 'listening')
  const portalUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
  const installer = await signInWithBrowser(personOf(ours, 'Dubois'))
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'doctor-')), '.env')
  const ask = sendAsInstaller.bind(null, installer)
  send = ask
  const logo = readFileSync('public/app-logo.png')
  const around = { file, installer, ask, logo, now: new Date(), pauseMs: 50 }
  await prepareSettings(around, portalUrl)
  await setUp(around, portalUrl, () => {})
  Object.assign(process.env, readSettings(file))
})

afterAll(() => {
  portal.close()
})

beforeEach(async () => {
  await fetch(`${entra.origin}/_box/faults`, { method: 'DELETE' })
})

test('what setup made is well; what only Microsoft’s pages show is said to be unknown, with where to look', async () => {
  const findings = await examine(migrations, new Date())
  expect(findings.filter(({ is }) => is === 'no')).toEqual([])
  expect(exitOf(findings)).toBe(0)
  const unsure = findings.filter(({ is }) => is === 'unknown')
  expect(unsure.map(({ code }) => code)).toEqual(['second factor', 'publisher'])
  for (const { toDo } of unsure) expect(toDo).toContain('Entra')
})

test('what somebody took from a registration is named, and setup is what mends it', async () => {
  const id = process.env.STAFF_CLIENT_ID
  await send({ method: 'PATCH', path: `/applications(appId='${id}')`, body: { web: { logoutUrl: null } } })
  const found = (await examineMicrosoft(new Date())).filter(({ is }) => is === 'no')
  expect(found).toEqual([
    {
      code: 'registration',
      is: 'no',
      says: expect.stringContaining('/auth/front-channel-logout'),
      toDo: expect.stringContaining('setup'),
    },
  ])
  expect(exitOf(found)).toBe(exits.registration)
  const web = { logoutUrl: `${process.env.PORTAL_URL}/auth/front-channel-logout` }
  await send({ method: 'PATCH', path: `/applications(appId='${id}')`, body: { web } })
})

test('a certificate of ours that ends within sixty days is wrong today', async () => {
  const later = new Date(Date.now() + 310 * 86_400_000)
  const found = (await examineMicrosoft(later)).filter(({ is }) => is === 'no')
  expect(found.map(({ code }) => code)).toEqual(['certificate ends', 'certificate ends'])
})

test('a login that refuses is told in Microsoft’s words, and nothing is said of what could then not be read', async () => {
  const rule = { host: 'login', match: '/token', refuse: { number: 700027 }, times: 2 }
  await fetch(`${entra.origin}/_box/faults`, { method: 'POST', body: JSON.stringify(rule) })
  const found = await examineMicrosoft(new Date())
  expect(found.filter(({ is }) => is === 'no').map(({ says }) => says)).toEqual([
    expect.stringMatching(/customers sign in to is not let in: .*AADSTS700027/),
    expect.stringMatching(/staff sign in to is not let in: .*AADSTS700027/),
  ])
  expect(found.find(({ code }) => code === 'registration')?.is).toBe('unknown')
})

test('a login that does not answer refused nobody', async () => {
  const rule = { host: 'login', match: '/token', reset: true, times: 2 }
  await fetch(`${entra.origin}/_box/faults`, { method: 'POST', body: JSON.stringify(rule) })
  const found = await examineMicrosoft(new Date())
  expect(exitOf(found)).toBe(0)
  expect(found.filter(({ code }) => code === 'login unreachable').map(({ is }) => is)).toEqual(['unknown', 'unknown'])
})

test('a Graph that does not answer makes nothing wrong and nothing well', async () => {
  const rule = { host: 'graph', match: '.*', status: 503, times: 9 }
  await fetch(`${entra.origin}/_box/faults`, { method: 'POST', body: JSON.stringify(rule) })
  const found = (await examineMicrosoft(new Date())).filter(({ code }) => code === 'graph not answering')
  expect(found.map(({ is }) => is)).toEqual(['unknown', 'unknown'])
})

test('a database that is away, or lacks migrations, is told apart', async () => {
  const [away] = await examineDatabase('postgresql://127.0.0.1:1/nobody', migrations)
  expect([away?.code, away?.is]).toEqual(['database unreachable', 'no'])
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  const there = await examineDatabase(process.env.DATABASE_URL ?? '', folder)
  expect(there.map(({ is }) => is)).toEqual(['yes', 'yes'])
  const newer = await examineDatabase(process.env.DATABASE_URL ?? '', path.dirname(migrations))
  expect(newer.find(({ code }) => code === 'database not migrated')?.is).toBe('no')
})

test('a mail server that is not there, and an address where nobody answers, are each somebody’s to mend', async () => {
  expect(await examineMail('smtp://127.0.0.1:1')).toMatchObject({ code: 'mail', is: 'no' })
  const unreachable = await examineReports('imap://bounces%40contoso.com:x@127.0.0.1:1')
  expect(unreachable).toMatchObject({ code: 'reports', is: 'no', says: expect.stringContaining('ECONNREFUSED') })
  const [nobody] = await examineAddress('http://127.0.0.1:1', new Date())
  expect(nobody).toMatchObject({ code: 'address', is: 'no', says: expect.stringContaining('nobody answers') })
})

test('the mailbox of delivery reports opens with its password, and not with another', async () => {
  const wrongUrl = Object.assign(new URL(reports.url), { password: 'another' }).href
  expect(await examineReports(reports.url)).toMatchObject({ is: 'yes', toDo: null })
  expect(await examineReports(wrongUrl)).toMatchObject({ is: 'no', toDo: expect.stringContaining('BOUNCE_MAILBOX') })
})
