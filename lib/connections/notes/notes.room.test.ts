import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { listAudit } from '@/lib/audit/list'
import { erasePerson } from '@/lib/erasure/erase-person'
import { closeQueue } from '@/lib/queue/queue'
import { addNote, deleteNote, NoteText, notesOf } from './notes'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

async function aCustomer() {
  const { connectionId, staff } = await aConnection()
  const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  return { connectionId, customerId, staff }
}

/** Every row of every table, the queue's too. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ schema: string; name: string }[]>`
    select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'pgboss')`
  const found: string[] = []
  for (const { schema, name } of tables) {
    const [{ count }] = await db().$queryRawUnsafe<[{ count: number }]>(
      `select count(*)::int from "${schema}"."${name}" row where row::text ilike $1`,
      `%${text}%`,
    )
    if (count > 0) found.push(name)
  }
  return found
}

test('what was written stands newest first, with who wrote it and when, and nowhere but there', async () => {
  const { customerId, connectionId, staff } = await aCustomer()
  const colleague = await aStaffMember('Operator', 'Nele Smets')
  const rare = randomUUID()
  const [first, second] = [new Date('2026-11-01T10:00:00Z'), new Date('2026-11-02T10:00:00Z')]
  expect(await addNote(staff, { customerId, text: `They call on Mondays. ${rare}` }, first)).toEqual({
    status: 'added',
  })
  await addNote(colleague, { customerId, text: `Their IT is outsourced. ${rare}` }, second)
  const { notes } = await notesOf(await aStaffMember('Viewer'), customerId, 'some')
  expect(notes.map(({ writtenByName, writtenAt, mayDelete }) => [writtenByName, writtenAt, mayDelete])).toEqual([
    ['Nele Smets', second, false],
    ['Sofie Maes', first, false],
  ])
  expect(await tablesWith(rare)).toEqual(['CustomerNote'])
  const [entry] = await listAudit(staff, { connectionId })
  expect(entry).toMatchObject({ action: 'note.added', personId: colleague.personId, data: { note: notes[0]?.id } })
  expect((await notesOf(staff, (await aCustomer()).customerId, 'all')).notes).toEqual([])
})

test('a note is deleted by whoever wrote it, or by an Admin, and once', async () => {
  const { customerId, connectionId, staff } = await aCustomer()
  const noteIds = async () => (await notesOf(staff, customerId, 'all')).notes.map(({ id }) => id)
  for (const text of ['One', 'Two']) await addNote(staff, { customerId, text })
  const [two = '', one = ''] = await noteIds()
  expect(await deleteNote(await aStaffMember('Operator'), one)).toEqual({ status: 'not_own' })
  expect(await deleteNote(await aStaffMember('Viewer'), one)).toEqual({ status: 'not_allowed' })
  const both = await Promise.all([deleteNote(staff, one), deleteNote(await aStaffMember('Admin'), one)])
  expect(both.map(({ status }) => status).sort()).toEqual(['deleted', 'gone'])
  expect(await noteIds()).toEqual([two])
  const [entry] = await listAudit(staff, { connectionId })
  expect(entry).toMatchObject({ action: 'note.deleted', data: { note: one } })
})

test('of somebody who was erased the note stays, and whose it is does not', async () => {
  const { customerId } = await aCustomer()
  const author = await aStaffMember('Operator', `Somebody ${randomUUID()}`)
  await addNote(author, { customerId, text: 'They call on Mondays.' })
  const boss = await aStaffMember('Admin')
  expect(await erasePerson(boss, author.upn)).toMatchObject({ status: 'erased' })
  expect((await notesOf(boss, customerId, 'all')).notes).toMatchObject([
    { text: 'They call on Mondays.', writtenByName: '', mayDelete: true },
  ])
  expect(await tablesWith(author.name)).toEqual([])
})

test('notes go with their customer', async () => {
  const { customerId, staff } = await aCustomer()
  await addNote(staff, { customerId, text: 'They call on Mondays.' })
  await db().connection.deleteMany({ where: { customerId } })
  await db().contact.deleteMany({ where: { customerId } })
  await db().customer.delete({ where: { id: customerId } })
  expect(await db().customerNote.count({ where: { customerId } })).toBe(0)
})

test('a customer’s page carries ten, all of them on asking, and two hundred are as many as there are', async () => {
  const { customerId, staff } = await aCustomer()
  const row = { customerId, text: 'One', writtenById: staff.personId }
  await db().customerNote.createMany({ data: Array.from({ length: 199 }, () => row) })
  const both = await Promise.all(['Two', 'Three'].map((text) => addNote(staff, { customerId, text })))
  expect(both.map(({ status }) => status).sort()).toEqual(['added', 'too_many'])
  const [some, all] = [await notesOf(staff, customerId, 'some'), await notesOf(staff, customerId, 'all')]
  expect([some.notes.length, some.isMore, all.notes.length, all.isMore]).toEqual([10, true, 200, false])
})

test('a note is plain text: its lines stay, what cannot be seen goes, and none is empty or endless', () => {
  expect(NoteText.parse(' They call\u0000 on\r\n\r\n\r\n\r\nMondays.\u202e \n')).toBe('They call on\n\nMondays.')
  expect(NoteText.safeParse(' \n\u200b\n').error?.issues[0]?.message).toBe('Write something.')
  expect(NoteText.safeParse('a'.repeat(2_000)).success).toBe(true)
  expect(NoteText.safeParse('a'.repeat(2_001)).success).toBe(false)
})
