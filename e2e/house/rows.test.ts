import { expect, test } from 'vitest'
import { houseOf } from './house'
import { type Rule, sentence } from './rule'
import { actions } from './rules/actions'
import { actors } from './rules/actors'
import { prisma } from './rules/prisma'
import { seam } from './rules/seam'
import { tables } from './rules/tables'

const schema = `
model Invitation {
  id String @id
  links InvitationLink[]
}

model InvitationLink {
  id String @id
  invitation Invitation @relation(fields: [id], references: [id])
}

model Handoff {
  id String @id
}
`
/** A small house that keeps every rule of this file, also where it comes close. */
const house = {
  'prisma/schema.prisma': schema,
  'lib/db.ts': `import { PrismaClient } from '@/prisma/generated/client'\nconst client = new PrismaClient()\nexport const asStaff = (staff: unknown, work: Function) => work(client)\nexport type Tx = typeof client`,
  'lib/identity/actor.ts': `declare const proven: unique symbol\nexport type Staff = { role: string; readonly [proven]: 'staff' }`,
  'lib/identity/prove.ts': `import type { Staff } from './actor'\nexport function provenStaff(facts: object): Staff { return facts as Staff }`,
  'lib/identity/session.ts': `import { provenStaff } from './prove'\nexport const staffIn = () => provenStaff({})`,
  'lib/invitations/store.ts': `import type { Prisma } from '@/prisma/generated/client'\nimport type { Tx } from '@/lib/db'
export const end = (tx: Tx, of: Prisma.X) => tx.invitation.update({ data: { links: { deleteMany: of } } })
export const more = (tx: Tx) => tx.$executeRaw\`update "InvitationLink" set id = ''\`
export const held = (tx: Tx) => tx.handoff.count()`,
  'lib/invitations/revoke.ts': `import { asStaff } from '@/lib/db'\nimport type { Staff } from '@/lib/identity/actor'\nimport { end } from './store'
export const revoke = (staff: Staff, of: never) => asStaff(staff, (tx: never) => end(tx, of))`,
  'lib/invitations/revoke.test.ts': `import { provenStaff } from '@/lib/identity/prove'\nimport type { Tx } from '@/lib/db'\ntest((tx: Tx) => tx.handoff.create(provenStaff({})))`,
  'lib/handoff/store.ts': `import type { Tx } from '@/lib/db'\nexport const hold = (tx: Tx) => tx.handoff.create({ data: {} })\nexport const drop = (tx: Tx) => tx.handoff.deleteMany()`,
  'app/join/actions.ts': `'use server'\nimport { staffAction } from '@/app/_lib/action'\nexport const go = staffAction({}, async () => {})`,
}
const outside = 'only lib/identity proves who asks: take the actor as an argument'
const owner = 'lib/handoff a verb that takes the tx, and call it'
const made =
  'put it in actions.ts as export const name = staffAction|customerAction|fieldsAction|openAction(fields, work) of @/app/_lib/action'
const opened = 'ask by asCustomer, asStaff, asWorker or asVisitor of @/lib/db and hand what it gives to the store'
const taken = 'take the tx as first argument; the verb that calls it knows who asks'

const sentences = (rule: Rule, files: Record<string, string>) => rule(houseOf(files)).map(sentence)

test.each([
  ['prisma', prisma],
  ['tables', tables],
  ['actors', actors],
  ['seam', seam],
  ['actions', actions],
])('%s: a house that keeps the rule hears nothing of it', (_, rule) => {
  expect(sentences(rule, house)).toEqual([])
})

test.each([
  [
    'a type of Prisma in a verb',
    prisma,
    { 'lib/desk/list.ts': `import type { Prisma } from '@/prisma/generated/client'` },
    'lib/desk/list.ts:1  @/prisma/generated/client outside a store; move the statement into the store.ts of its room; Tx comes from @/lib/db',
  ],
  [
    'a query in a verb that holds a tx',
    prisma,
    { 'lib/desk/list.ts': `import type { Tx } from '@/lib/db'\nexport const list = (tx: Tx) => tx.handoff.findMany()` },
    'lib/desk/list.ts:2  tx.handoff.findMany outside a store; give the store of its room a function for it and hand that the tx',
  ],
  [
    'a table written by a second room',
    tables,
    { 'lib/desk/store.ts': `export const drop = (tx) => tx.handoff.delete()` },
    `lib/desk/store.ts:1  tx.handoff.delete in lib/desk, but Handoff is written by lib/handoff; give ${owner}`,
  ],
  [
    'a table written by a second room in SQL',
    tables,
    { 'lib/desk/store.ts': 'export const drop = (tx) => tx.$executeRaw`\n  delete from "Handoff"`' },
    `lib/desk/store.ts:2  delete from "Handoff" in lib/desk, but Handoff is written by lib/handoff; give ${owner}`,
  ],
  [
    'a table written by way of a relation',
    tables,
    {
      'lib/desk/store.ts': `export const add = (tx) => tx.handoff.create({ data: { links: { create: {} } } })`,
      'prisma/schema.prisma': schema.replace('model Handoff {', 'model Handoff {\n  links InvitationLink[]'),
      'lib/handoff/store.ts': '',
    },
    'lib/desk/store.ts:1  tx.handoff.create in lib/desk, but InvitationLink is written by lib/invitations; give lib/invitations a verb that takes the tx, and call it',
  ],
  [
    'an actor minted elsewhere',
    actors,
    { 'lib/desk/list.ts': `import type { Staff } from '@/lib/identity/actor'\nconst boss = {} as unknown as Staff` },
    `lib/desk/list.ts:2  a value is taken for a Staff; ${outside}`,
  ],
  [
    'an actor minted in a fixture',
    actors,
    { 'e2e/fixtures/people.ts': `export const isStaff = (who: object): who is Staff => true` },
    `e2e/fixtures/people.ts:1  a predicate makes of its argument a Staff; ${outside}`,
  ],
  [
    'what makes an actor, called by the product',
    actors,
    { 'app/_lib/session.ts': `import { provenStaff } from '@/lib/identity/prove'` },
    `app/_lib/session.ts:1  provenStaff is called outside lib/identity; ${outside}`,
  ],
  [
    'an actor copied with another role',
    actors,
    { 'lib/desk/list.ts': `export const list = (staff: Staff) => ({ ...staff, role: 'Admin' })` },
    `lib/desk/list.ts:1  a copy of the actor staff passes for one; ${outside}`,
  ],
  [
    'a database for nobody in particular',
    seam,
    { 'lib/db.ts': `${house['lib/db.ts']}\nexport const db = () => client` },
    `lib/db.ts:5  db hands out a database for nobody in particular; ${opened}`,
  ],
  [
    'a verb that asks for it',
    seam,
    { 'lib/desk/list.ts': `import { transaction } from '@/lib/db'` },
    `lib/desk/list.ts:1  transaction is asked for nobody in particular; ${opened}`,
  ],
  [
    'a store that opens a transaction',
    seam,
    { 'lib/desk/store.ts': `import { asStaff } from '@/lib/db'` },
    `lib/desk/store.ts:1  a store asks by asStaff itself; ${taken}`,
  ],
  [
    'a page that asks the database itself',
    seam,
    { 'app/page.tsx': `import { asStaff } from '@/lib/db'` },
    'app/page.tsx:1  a page asks the database by asStaff; call a verb of lib: app asks, lib decides',
  ],
  [
    'something that passes for a transaction',
    seam,
    { 'lib/desk/list.ts': `export const list = () => ({}) as unknown as Tx` },
    `lib/desk/list.ts:1  a value is taken for a Tx; ${opened}`,
  ],
  [
    'a second client',
    seam,
    { 'lib/desk/list.ts': `const client = new PrismaClient()` },
    `lib/desk/list.ts:1  PrismaClient is made outside lib/db.ts; ${opened}`,
  ],
  [
    'a bare endpoint',
    actions,
    { 'app/join/actions.ts': `'use server'\n\nexport async function go() {}` },
    `app/join/actions.ts:3  go is an endpoint that asks nobody who they are; ${made}`,
  ],
  [
    'an endpoint made by something else',
    actions,
    { 'app/join/actions.ts': `'use server'\nexport const go = wrapped({}, async () => {})` },
    `app/join/actions.ts:2  go is an endpoint that asks nobody who they are; ${made}`,
  ],
  [
    'an endpoint inside a page',
    actions,
    { 'app/page.tsx': `export default () => {\n  async function go() {\n    'use server'\n  }\n}` },
    `app/page.tsx:3  an action inside a function; ${made}`,
  ],
])('%s is refused with what to do', (_, rule, breach, said) => {
  expect(sentences(rule, { ...house, ...breach })).toEqual([said])
})
