import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { titleOf, walkThrough } from '../../clients/walk-through'
import { portalClients } from '../../world/applications/portal'
import { truths } from '../../world/table'
import { roles } from '../../world/tenant/roles'
import { type Account, accountCalled, homeAccounts, signInName } from '../directory/accounts'
import { unmetDemand } from '../sign-in/conditional-access'
import { authorizeUrl, tenantOf, tokensFor } from '../testing/code-flow'

const writing = 'openid Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All'

test('a browser picks an account, reads what is asked, accepts, and is not asked again', async () => {
  const box = await createBox()
  const address = authorizeUrl(box, tenantOf(box, 'contoso').id)
  const pick = await (await box.fetch(address)).text()
  expect(titleOf(pick)).toBe('Pick an account')
  const oid = /value="([^"]+)">Marie Dubois/.exec(pick)?.[1] ?? ''

  const asking = await box.fetch(address, { method: 'POST', body: new URLSearchParams({ account: oid }) })
  const cookie = asking.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const page = await asking.text()
  expect(page).toContain('Sign in and read user profile')
  expect(page).toMatch(/<button name="consent" value="cancel">Cancel<\/button><button [^>]*>Accept<\/button>/)

  const accepted = await box.fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ account: oid, consent: 'accept' }),
    headers: { cookie },
  })
  expect(accepted.status).toBe(302)
  const silent = await box.fetch(`${address}&prompt=none`, { headers: { cookie } })
  expect(new URL(silent.headers.get('location') ?? '').searchParams.get('code')).toBeTruthy()
  expect(titleOf(await (await box.fetch(`${address}&prompt=select_account`, { headers: { cookie } })).text())).toBe(
    'Pick an account',
  )
})

test('declining is told to the application', async () => {
  const box = await createBox()
  const back = await walkThrough(box, authorizeUrl(box, 'contoso.com'), {
    as: 'jan.peeters@contoso.com',
    consent: 'cancel',
  })
  expect(back.searchParams.get('error')).toBe('access_denied')
  expect(back.searchParams.get('error_subcode')).toBe('cancel')
  expect(back.searchParams.get('error_description')).toMatch(/^AADSTS65004: User declined to consent/)
  expect(back.searchParams.get('state')).toBe('some-state')
})

test('an ordinary person may not agree to administrators’ permissions, an application administrator may', async () => {
  const box = await createBox()
  const address = authorizeUrl(box, 'contoso.com', { scope: writing })
  await expect(walkThrough(box, address, { as: 'jan.peeters@contoso.com' })).rejects.toThrow('Need admin approval')
  await walkThrough(box, address, { as: 'yusuf.aydin@contoso.com' })
  const { oauth2PermissionGrants, servicePrincipals } = tenantOf(box, 'contoso')
  const [grant] = truths(oauth2PermissionGrants)
  expect(grant).toMatchObject({ consentType: 'Principal', principalId: expect.any(String) })
  expect(grant?.scope).toContain('Application.ReadWrite.All')
  const principal = truths(servicePrincipals).find(({ id }) => id === grant?.clientId)
  expect(principal?.appId).toBe(portalClients(box.world).customer.clientId)
})

test('a person agrees for himself alone, and for everybody only a Global Administrator who ticks the box that nobody else is shown', async () => {
  const typesAfter = async (as: string, forEverybody: boolean) => {
    const box = await createBox()
    await walkThrough(box, authorizeUrl(box, 'contoso.com', { scope: writing }), { as, forEverybody })
    return truths(tenantOf(box, 'contoso').oauth2PermissionGrants).map(({ consentType }) => consentType)
  }
  expect(await typesAfter('marie.dubois@contoso.com', true)).toEqual(['AllPrincipals'])
  expect(await typesAfter('marie.dubois@contoso.com', false)).toEqual(['Principal'])
  expect(await typesAfter('yusuf.aydin@contoso.com', true), 'ticked without a box').toEqual(['Principal'])
})

test('the page has the box for a Global Administrator and for nobody else, and lists each permission that is asked', async () => {
  const pageFor = async (as: string) => {
    const box = await createBox()
    const account = homeAccounts(box.world).find((each) => signInName(each) === as)?.oid ?? ''
    const body = new URLSearchParams({ account, factor: 'approved' })
    const address = authorizeUrl(box, 'contoso.com', { scope: writing })
    return (await box.fetch(address, { method: 'POST', body })).text()
  }
  const [marie, yusuf] = [await pageFor('marie.dubois@contoso.com'), await pageFor('yusuf.aydin@contoso.com')]
  expect(marie).toContain('Consent on behalf of your organization')
  expect(yusuf).not.toContain('Consent on behalf of your organization')
  for (const page of [marie, yusuf]) {
    expect(page).toContain('Read and write all applications')
    expect(page).not.toContain('for all users in')
    expect(page.match(/<li>/g)).toHaveLength(writing.split(' ').length)
  }
})

test('accounts of elsewhere, personal ones and blocked ones are stopped at a page', async () => {
  const box = await createBox()
  const stopped = (authority: string, as: string) => walkThrough(box, authorizeUrl(box, authority), { as })
  await expect(stopped('contoso.com', 'koen.de-vos@fabrikam.com')).rejects.toThrow('not in this tenant')
  await expect(stopped('contoso.com', 'sam.rivera@outlook.com')).rejects.toThrow('not in this tenant')
  await expect(stopped('organizations', 'sam.rivera@outlook.com')).rejects.toThrow('work or school account')
  await expect(stopped('woodgrovebank.com', 'hilde.baert@woodgrovebank.com')).rejects.toThrow('cannot access this')
})

test('a second factor is asked of who must have one', async () => {
  const box = await createBox()
  const address = authorizeUrl(box, 'woodgrovebank.com')
  const filip = { as: 'filip.maertens@woodgrovebank.com' }
  await expect(walkThrough(box, address, { ...filip, approve: false })).rejects.toThrow('Approve the sign-in')
  expect((await walkThrough(box, address, filip)).searchParams.get('code')).toBeTruthy()
})

test('who must have a second factor and has none is stopped at a page, and silently by its own number', async () => {
  const box = await createBox()
  const filip = { as: 'filip.maertens@woodgrovebank.com' }
  const account = accountCalled(box.world, filip.as) as Account
  account.person.secondFactor = false
  const address = authorizeUrl(box, 'woodgrovebank.com')
  await expect(walkThrough(box, address, filip)).rejects.toThrow('More information required')
  expect(unmetDemand(account, ['pwd'], 'any')?.number).toBe(50079)
})

test('a guest signs in at the host with the roles held there, and at home at `organizations`', async () => {
  const box = await createBox()
  const woodgrove = tenantOf(box, 'woodgrove')
  const there = await tokensFor(box, woodgrove.id, { as: 'marie.dubois@contoso.com' })
  expect(there.id).toMatchObject({
    tid: woodgrove.id,
    acct: 1,
    idp: `https://sts.windows.net/${tenantOf(box, 'contoso').id}/`,
    wids: [roles.globalAdministrator],
  })
  const home = await tokensFor(box, 'organizations', { as: 'marie.dubois@contoso.com' })
  expect(home.id).toMatchObject({ tid: tenantOf(box, 'contoso').id, acct: 0 })
})

test('an eligible role shows only after activation', async () => {
  const box = await createBox()
  const stijn = { as: 'stijn.vermeersch@northwindtraders.com' }
  const before = await tokensFor(box, 'northwindtraders.com', stijn)
  expect(before.id.wids).not.toContain(roles.globalAdministrator)
  const body = JSON.stringify({ activate: stijn.as })
  await box.fetch('https://box/_box/settings', { method: 'POST', body })
  const after = await tokensFor(box, 'northwindtraders.com', stijn)
  expect(after.id.wids).toContain(roles.globalAdministrator)
})

test('what cannot be trusted is shown and never sent back', async () => {
  const box = await createBox()
  const text = async (address: string) => {
    const response = await box.fetch(address)
    expect(response.status).toBe(400)
    return response.text()
  }
  expect(await text(authorizeUrl(box, 'contoso.com', { redirect_uri: 'https://evil.example/' }))).toContain(
    'AADSTS50011',
  )
  expect(await text(authorizeUrl(box, 'contoso.com', { client_id: crypto.randomUUID() }))).toContain('AADSTS700016')
  expect(await text(authorizeUrl(box, 'nowhere.example'))).toContain('AADSTS90002')
  const { clientId } = portalClients(box.world).staff
  expect(await text(authorizeUrl(box, 'organizations', { client_id: clientId }))).toContain('AADSTS50194')
})
