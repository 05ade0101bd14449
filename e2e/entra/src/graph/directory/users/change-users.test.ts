import type { User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { aDirectory, personIn } from '../../testing/a-directory'
import { administrator, people } from '../some-people'

const writer = administrator('User.ReadWrite.All')
const userAdministrator = 'fe930be7-5e62-47db-91af-98c3a49a38b1'
const passwordProfile = { password: 'xWwvJ]6NMw+bWH-d', forceChangePasswordNextSignIn: true }
const adele = {
  accountEnabled: true,
  displayName: 'Adele Vance',
  mailNickname: 'AdeleV',
  userPrincipalName: 'adele@contoso.com',
  passwordProfile,
}

test('a user is made, changed and found again, and no password comes back', async () => {
  const { send } = aDirectory({ people })
  const made = await send<User>('POST', '/users', { ...adele, department: 'HR' }, writer)
  expect(made).toMatchObject({ status: 201, body: { displayName: 'Adele Vance', businessPhones: [] } })
  expect(made.body).not.toHaveProperty('department')
  const path = `/users/${made.body.id}`
  const change = { jobTitle: 'Director', onPremisesExtensionAttributes: { extensionAttribute1: 'a' } }
  expect((await send('PATCH', path, change, writer)).status).toBe(204)
  await send('PATCH', path, { onPremisesExtensionAttributes: { extensionAttribute2: 'b' } }, writer)
  const select = 'jobTitle,department,onPremisesExtensionAttributes,passwordProfile,securityIdentifier,userType'
  expect(await send('GET', `/users/adele@contoso.com?$select=${select}`)).toMatchObject({
    body: {
      jobTitle: 'Director',
      department: 'HR',
      onPremisesExtensionAttributes: { extensionAttribute1: 'a', extensionAttribute2: 'b' },
      passwordProfile: { password: null, forceChangePasswordNextSignIn: true },
      securityIdentifier: expect.stringMatching(/^S-1-12-1(-\d+){4}$/),
      userType: 'Member',
    },
  })
})

test.each([
  ['no name', { displayName: undefined }, 'Property displayName value is required'],
  ['no password', { passwordProfile: undefined }, 'A password must be specified'],
  ['a weak password', { passwordProfile: { password: 'password' } }, 'complexity'],
  ['a foreign domain', { userPrincipalName: 'adele@fabrikam.com' }, 'domain portion of the userPrincipalName'],
  ['a taken name', { userPrincipalName: 'Anna.Peeters@contoso.com' }, 'already exists'],
  ['an unknown property', { colour: 'red' }, "Invalid property 'colour'"],
  ['a property that only Entra writes', { createdDateTime: '2026-01-01T00:00:00Z' }, 'read-only'],
])('a user with %s is refused', async (_, wrong, words) => {
  const answer = await aDirectory({ people }).send('POST', '/users', { ...adele, ...wrong }, writer)
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'Request_BadRequest' } } })
  expect(answer.body.error.message).toContain(words)
})

test('people change a little of themselves and nothing of others', async () => {
  const { send, tenant } = aDirectory({ people })
  const bram = { as: { oid: personIn(tenant, 1), scp: 'User.ReadWrite' } }
  expect((await send('PATCH', '/me', { mobilePhone: '+32 470 00 00 00' }, bram)).status).toBe(204)
  expect((await send('PATCH', '/me', { jobTitle: 'Director' }, bram)).status).toBe(403)
  expect((await send('PATCH', `/users/${personIn(tenant, 2)}`, { mobilePhone: 'x' }, bram)).status).toBe(403)
  const { body } = await send<User>('GET', '/me', undefined, { as: { oid: personIn(tenant, 1) } })
  expect(body.mobilePhone).toBe('+32 470 00 00 00')
})

test('what is sensitive of an administrator is not for a user administrator', async () => {
  const { send, tenant } = aDirectory({ people })
  const as = { as: { scp: 'User.ReadWrite.All', wids: [userAdministrator] } }
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  expect((await send('PATCH', `/users/${anna}`, { jobTitle: 'x' }, as)).status).toBe(204)
  expect((await send('PATCH', `/users/${anna}`, { accountEnabled: false }, as)).status).toBe(403)
  expect((await send('DELETE', `/users/${anna}`, undefined, as)).status).toBe(403)
  expect((await send('PATCH', `/users/${bram}`, { accountEnabled: false }, as)).status).toBe(204)
  const member = { as: { scp: 'User.ReadWrite.All', wids: [] } }
  expect((await send('PATCH', `/users/${bram}`, { jobTitle: 'x' }, member)).status).toBe(403)
})

test('a permission for one property changes no other', async () => {
  const { send, tenant } = aDirectory({ people })
  const path = `/users/${personIn(tenant, 1)}`
  const narrow = administrator('User.EnableDisableAccount.All')
  expect((await send('PATCH', path, { accountEnabled: false }, narrow)).status).toBe(204)
  expect((await send('PATCH', path, { accountEnabled: true, jobTitle: 'x' }, narrow)).status).toBe(403)
  expect((await send('PATCH', path, { jobTitle: 'x' }, writer)).status).toBe(204)
})
