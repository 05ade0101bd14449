import { expect, test } from 'vitest'
import { newApplication } from '@/lib/graph/registration'
import { identityProviderOf } from './identity-provider'

const contoso = {
  customerName: 'Contoso',
  environment: 'staging' as const,
  domain: 'contoso.com',
  tenantId: '11111111-0000-4000-8000-000000000001',
  applicationId: '22222222-0000-4000-8000-000000000002',
  mapping: {
    externalId: 'id',
    firstName: 'givenName',
    lastName: 'surname',
    username: 'userPrincipalName',
    email: 'mail',
  },
}

test('the provider is named for customer and environment, reads the tenant’s own metadata and knows the app by its client id', () => {
  expect(identityProviderOf(contoso)).toMatchObject({
    name: 'Contoso (staging)',
    metadataUrl: `${process.env.ENTRA_LOGIN_URL}/${contoso.tenantId}/v2.0/.well-known/openid-configuration`,
    clientId: contoso.applicationId,
    scope: 'openid profile email',
    responseType: 'code',
    responseMode: 'form_post',
    domainHint: 'contoso.com',
  })
  expect(identityProviderOf({ ...contoso, applicationId: null }).clientId).toBeNull()
})

test('as Spencer maps fields by itself, each has the claim that is made of its attribute', () => {
  expect(identityProviderOf(contoso)).toMatchObject({
    userId: { claim: 'oid' },
    displayName: { claim: 'name' },
    givenName: { claim: 'given_name' },
    surname: { claim: 'family_name' },
    signInName: { claim: 'upn' },
    address: { claim: 'email' },
  })
})

test('an attribute that no token carries is no claim, and what the customer keeps back is asked for nowhere', () => {
  const mapping = { ...contoso.mapping, firstName: 'extensionAttribute3', lastName: null, email: null }
  expect(identityProviderOf({ ...contoso, mapping })).toMatchObject({
    scope: 'openid profile',
    givenName: { claim: null, attribute: 'extensionAttribute3' },
    surname: { claim: null, attribute: null },
    address: { claim: null, attribute: null },
  })
})

test('of the claims that Microsoft sends only when asked, exactly those of the app that we register are said to come', () => {
  const registered = newApplication({
    displayName: 'Spencer',
    redirectUri: '',
    roleIds: [],
    scopeIds: [],
    certificate: null,
    tags: [],
  })
  const asked = registered.optionalClaims?.idToken?.map(({ name }) => name)
  const { givenName, surname, signInName } = identityProviderOf(contoso)
  const said = [givenName, surname, signInName].flatMap((one) => (one.claim !== null && one.isSent ? [one.claim] : []))
  expect(said).toEqual(asked)
})
