import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { addCrowd } from '@/e2e/fixtures/crowd/add-crowd'
import { closeDb, db } from '@/e2e/fixtures/database'
import { unguarded } from '@/lib/csv/guard'
import { settleAttention } from '@/lib/desk/attention/rows/settle'
import { listConnections } from '@/lib/desk/connections'
import { exportConnections } from '@/lib/desk/export/export-connections'
import { ConnectionFilter } from '@/lib/desk/model'
import { env } from '@/lib/env'
import type { Staff } from '@/lib/identity/actor'
import { closeQueue } from '@/lib/queue/queue'
import { formats } from './write'

const customers = 1_120
const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '＝1+1',
  "'=1",
  '=HYPERLINK("http://a.example";"x")',
  'a;"b",\r\nc',
]

let staff: Staff

beforeAll(async () => {
  await db().$executeRaw`truncate "Customer", "Person" cascade`
  staff = await aStaffMember('Viewer')
  await addCrowd(env().DATABASE_URL, customers)
  const some = await db().customer.findMany({ select: { id: true }, take: hostile.length, orderBy: { id: 'asc' } })
  for (const [index, { id }] of some.entries())
    await db().customer.update({ where: { id }, data: { name: hostile[index] } })
})

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

async function exported(as: keyof typeof formats, asked: Record<string, string> = {}): Promise<string> {
  const pieces = await exportConnections(staff, ConnectionFilter.parse(asked), as)
  let text = ''
  for await (const piece of formats[as].write(pieces)) text += piece
  return text
}

type Read = Record<string, string>

test('all that match are in each file once, hostile names as text, and the files agree', async () => {
  const sheet: Read[] = parse(await exported('spreadsheet'), { bom: true, delimiter: ';', columns: true, trim: false })
  const csv: Read[] = parse(await exported('csv'), { columns: true })
  const json: Read[] = JSON.parse(await exported('json'))
  expect(new Set(csv.map(({ id }) => id)).size).toBe(customers)
  for (const rows of [sheet, csv, json]) expect(rows).toHaveLength(customers)
  expect(csv.map(({ id }) => id)).toEqual(json.map(({ id }) => id))
  const names = sheet.map(({ Customer = '' }) => Customer)
  for (const name of names) expect(name).not.toMatch(/^\s*[=+\-@＝]/)
  expect(names.map(unguarded)).toEqual(json.map(({ customer }) => customer))
  for (const name of hostile) expect(json.map(({ customer }) => customer)).toContain(name)
})

test('a row that cannot be read leaves the file unfinished, and the list without it', async () => {
  await settleAttention(new AbortController().signal)
  const { connectionId, reasons } = await db().attention.findFirstOrThrow()
  const put = (kept: unknown) =>
    db().$transaction([
      db().$executeRaw`set local session_replication_role = replica`, // no trigger reads it either
      db()
        .$executeRaw`update "Attention" set reasons = ${JSON.stringify(kept)}::jsonb where "connectionId" = ${connectionId}::uuid`,
    ])
  await put('of no version')
  const { rows } = await listConnections(staff, { search: connectionId })
  expect(rows).toEqual([])
  for (const as of ['spreadsheet', 'csv', 'json'] as const) await expect(exported(as)).rejects.toThrow()
  await put(reasons)
})

test('what is filtered is all there is, none is a list of nothing, and the audit says who took it but not what was searched', async () => {
  const ended: Read[] = JSON.parse(await exported('json', { stage: 'ended' }))
  expect(ended.length).toBe(await db().connection.count({ where: { stage: 'ended' } }))
  expect(JSON.parse(await exported('json', { search: 'it@nobody.example' }))).toEqual([])
  expect(parse(await exported('csv', { search: 'it@nobody.example' }))).toHaveLength(1)
  const entries = await db().auditEntry.findMany({
    where: { action: 'connections.exported' },
    orderBy: { seq: 'desc' },
    select: { personId: true, data: true },
  })
  expect(entries[0]).toMatchObject({ personId: staff.personId, data: { as: 'csv', search: 'yes' } })
  expect(JSON.stringify(entries)).not.toContain('nobody.example')
})
