import { afterAll, describe, expect, test } from 'vitest'
import { aConnection, anAdmin } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { provenFieldEditor } from '@/lib/identity/prove'
import { connectionOf } from './find-connection'
import { saveGroups } from './groups'
import { attributesFor, fields, Overrides, readMapping, saveMapping, warningsOf } from './mapping'

afterAll(closeDb)

describe('the field mapping', () => {
  test('is Spencer’s own default until somebody changes it', () => {
    expect(readMapping(null)).toMatchObject({ firstName: 'givenName', externalId: 'id', contractType: null })
    expect(Object.keys(readMapping(undefined))).toHaveLength(fields.length)
  })

  test('lets one of the fifteen extension attributes fill a field, and no other attribute', () => {
    expect(attributesFor('contractType')).toHaveLength(16)
    expect(readMapping({ contractType: 'extensionAttribute15' }).contractType).toBe('extensionAttribute15')
    expect(Overrides.safeParse({ contractType: 'extensionAttribute16' }).success).toBe(false)
    expect(Overrides.safeParse({ jobTitle: 'passwordProfile' }).success).toBe(false)
  })

  test('never changes what sign-in and the link between directories hang on', () => {
    expect(Overrides.safeParse({ externalId: 'extensionAttribute1' }).success).toBe(false)
    expect(readMapping({ username: 'mail' }).username).toBe('userPrincipalName')
  })

  test('reads what was stored badly as the default', () => {
    expect(readMapping(['nonsense'])).toEqual(readMapping(null))
    expect(readMapping({ jobTitle: 7, gone: 'x' })).toEqual(readMapping(null))
  })

  test('warns while a date comes from SharePoint', () => {
    expect(warningsOf(readMapping(null))).toEqual([
      { field: 'companyJoinDate', attribute: 'hireDate', warning: 'sharepoint', better: 'employeeHireDate' },
      { field: 'dateOfBirth', attribute: 'birthday', warning: 'sharepoint', better: null },
    ])
    expect(warningsOf(readMapping({ companyJoinDate: 'employeeHireDate', dateOfBirth: 'none' }))).toEqual([])
  })

  test('is kept as the customer saved it', async () => {
    const customer = await anAdmin(await aConnection())
    await saveMapping(customer, { companyJoinDate: 'employeeHireDate', dateOfBirth: 'none', jobTitle: 'jobTitle' })
    expect((await connectionOf(customer)).mapping).toEqual({
      ...readMapping(null),
      companyJoinDate: 'employeeHireDate',
      dateOfBirth: null,
    })
  })
})

describe('security groups', () => {
  const group = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

  test('are kept where they were chosen', async () => {
    const customer = await anAdmin(await aConnection({ securityGroups: 'on' }))
    expect(await saveGroups(customer, ` ${group.toUpperCase()}\n`)).toEqual({ status: 'saved' })
    expect((await connectionOf(customer)).groupIds).toEqual([group])
  })

  test('are not added where nobody approved reading them', async () => {
    const customer = await anAdmin(await aConnection())
    expect(await saveGroups(customer, group)).toEqual({ status: 'no_groups' })
  })
})

describe('who chooses', () => {
  const everyMember = ['b79fbf4d-3ef9-4689-8143-76b194e85509']
  const madeByCompany = ['3b1f2c0e-9d4a-4a57-8f3e-0a6f4b1c2d3e']
  const chosen = { jobTitle: 'extensionAttribute2' } as const
  const groups = ['3f2504e0-4f89-41d3-9a0c-0305e82c3301']

  test.each([
    ['who has no role', everyMember],
    ['whose role a company made and Microsoft was not asked about', madeByCompany],
    ['of whose roles the token says nothing', null],
  ])('A3: somebody %s stores neither fields nor groups', async (_, directoryRoles) => {
    const connection = await aConnection({ securityGroups: 'on' })
    const member = await anAdmin({ ...connection, directoryRoles })
    const refused = { status: 'not_allowed' }
    expect(await saveMapping(member, chosen)).toEqual(refused)
    expect(await saveGroups(member, groups)).toEqual(refused)
    const stored = await db().connection.findUniqueOrThrow({ where: { id: connection.connectionId } })
    expect(stored).toMatchObject({ mapping: null, groupIds: [] })
    expect(await db().auditEntry.count({ where: { connectionId: connection.connectionId } })).toBe(0)
  })

  test('A3: whoever was named for these two stores them without a role', async () => {
    const connection = await aConnection({ securityGroups: 'on' })
    const {
      name: _,
      intent: __,
      directoryRoles: ___,
      isApprover: ____,
      ...known
    } = await anAdmin({
      ...connection,
      directoryRoles: everyMember,
    })
    const editor = provenFieldEditor(known)
    expect(await saveMapping(editor, chosen)).toEqual({ status: 'saved' })
    expect(await saveGroups(editor, groups)).toEqual({ status: 'saved' })
    expect(await connectionOf(editor)).toMatchObject({ groupIds: groups, mapping: { jobTitle: 'extensionAttribute2' } })
  })
})
