import type { Organization } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { aDirectory, type Listed } from '../../testing/a-directory'
import { administrator, people } from '../some-people'

test('the organization is readable to everybody who signs in, its domains are not', async () => {
  const { send, tenant } = aDirectory({ people })
  const scp = { as: { scp: 'User.Read' } }
  const { body } = await send<Listed<Organization>>('GET', '/organization?$select=id,verifiedDomains', undefined, scp)
  expect(body.value[0]).toMatchObject({ id: tenant.id, verifiedDomains: [{ name: 'contoso.com' }, {}] })
  expect((await send('GET', '/domains', undefined, scp)).status).toBe(403)
  expect(await send('GET', '/domains/contoso.com')).toMatchObject({ body: { isDefault: true, isVerified: true } })
})

test('contacts of the organization can be changed, its name cannot', async () => {
  const { send, tenant } = aDirectory({ people })
  const path = `/organization/${tenant.id}`
  const writer = administrator('Organization.ReadWrite.All')
  const technicalNotificationMails = ['new@contoso.com']
  expect((await send('PATCH', path, { technicalNotificationMails }, writer)).status).toBe(204)
  expect(await send('GET', path)).toMatchObject({ body: { technicalNotificationMails, displayName: 'Contoso' } })
  expect((await send('PATCH', path, { displayName: 'x' }, writer)).body.error.message).toContain('read-only')
  const member = { as: { scp: 'Organization.ReadWrite.All', wids: [] } }
  expect((await send('PATCH', path, { technicalNotificationMails }, member)).status).toBe(403)
})

test('a company is found by its id and by any of its domains', async () => {
  const { send, tenant } = aDirectory()
  const as = { as: { scp: 'CrossTenantInformation.ReadBasic.All' } }
  const find = (call: string) => send('GET', `/tenantRelationships/findTenantInformationBy${call}`, undefined, as)
  const found = {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.tenantInformation',
    tenantId: tenant.id,
    displayName: 'Contoso',
    federationBrandName: null,
    defaultDomainName: 'contoso.com',
  }
  expect((await find(`TenantId(tenantId='${tenant.id}')`)).body).toEqual(found)
  expect((await find("DomainName(domainName='contoso.onmicrosoft.com')")).body).toEqual(found)
  expect((await find("DomainName(domainName='nowhere.example')")).status).toBe(404)
  expect((await find("TenantId(tenantId='contoso')")).status).toBe(400)
})
