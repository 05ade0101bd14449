import { afterAll, describe, expect, test } from 'vitest'
import { aConnection, anAdmin } from '@/e2e/fixtures/connections'
import { closeDb } from '@/lib/db'
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
