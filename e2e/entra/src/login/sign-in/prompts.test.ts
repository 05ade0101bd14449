import { expect, test } from 'vitest'
import { type Box, createBox } from '../../box'
import { titleOf, walkThrough } from '../../clients/walk-through'
import { truths, write } from '../../world/table'
import { accountCalled } from '../directory/accounts'
import { principalIn } from '../directory/clients'
import { askToken, authorizeUrl, codeFor, redemption, tenantOf, verifier } from '../testing/code-flow'

const jan = { as: 'jan.peeters@contoso.com' }

function oidOf(box: Box, name: string): string {
  return accountCalled(box.world, name)?.oid ?? ''
}

async function signedInCookie(box: Box, address: string): Promise<string> {
  const body = new URLSearchParams({ account: oidOf(box, jan.as), consent: 'accept' })
  const response = await box.fetch(address, { method: 'POST', body })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function titleAt(box: Box, address: string, cookie: string): Promise<string> {
  return titleOf(await (await box.fetch(address, { headers: { cookie } })).text())
}

test('a challenge without a method is the verifier itself', async () => {
  const box = await createBox()
  const plain = { code_challenge: verifier, code_challenge_method: 'plain' }
  const redeemed = async (code_verifier: string) => {
    const code = await codeFor(box, 'contoso.com', jan, plain)
    return (await askToken(box, 'contoso.com', { ...redemption(code), code_verifier })).answer.error_codes
  }
  expect(await redeemed(verifier)).toBeUndefined()
  expect(await redeemed('x'.repeat(43))).toEqual([501481])
  const unnamed = new URL(authorizeUrl(box, 'contoso.com', plain))
  unnamed.searchParams.delete('code_challenge_method')
  const code = (await walkThrough(box, unnamed.href, jan)).searchParams.get('code') ?? ''
  expect((await askToken(box, 'contoso.com', redemption(code))).status).toBe(200)
})

test('`prompt=login` asks again who is there, `prompt=consent` what was agreed to', async () => {
  const box = await createBox()
  const address = authorizeUrl(box, 'contoso.com')
  const cookie = await signedInCookie(box, address)
  expect(await titleAt(box, `${address}&prompt=login`, cookie)).toBe('Pick an account')
  expect(await titleAt(box, `${address}&prompt=consent`, cookie)).toBe('Permissions requested')
})

test('a domain hint puts the people of that domain first', async () => {
  const box = await createBox()
  const address = authorizeUrl(box, 'organizations', { domain_hint: 'fabrikam.com' })
  const [first = '', folded = ''] = (await (await box.fetch(address)).text()).split('<details>')
  expect(first).toContain('koen.de-vos@fabrikam.com')
  expect(first).not.toContain('@contoso.com')
  expect(folded).toContain('@contoso.com')
})

test('an application that wants assignment lets in only who is assigned, in person or by a group', async () => {
  const box = await createBox()
  const contoso = tenantOf(box, 'contoso')
  const address = authorizeUrl(box, contoso.id)
  await walkThrough(box, address, jan)
  const clientId = new URL(address).searchParams.get('client_id') ?? ''
  const principal = { ...principalIn(contoso, clientId), appRoleAssignmentRequired: true }
  write(contoso.servicePrincipals, principal.id ?? '', principal, 0)
  const refused = await walkThrough(box, address, jan)
  expect(refused.searchParams.get('error_description')).toMatch(/^AADSTS50105: .*'jan.peeters@contoso.com' is blocked/)
  const group = truths(contoso.groups).find(({ id }) => contoso.members[id ?? '']?.includes(oidOf(box, jan.as)))
  const assigned = { id: 'assigned', principalId: group?.id, resourceId: principal.id }
  write(contoso.appRoleAssignments, 'assigned', assigned, 0)
  expect((await walkThrough(box, address, jan)).searchParams.get('code')).toBeTruthy()
})

test('a guest whose account at home is closed cannot come in', async () => {
  const box = await createBox()
  const marie = { as: 'marie.dubois@contoso.com' }
  const address = authorizeUrl(box, 'woodgrovebank.com')
  const person = tenantOf(box, 'contoso').people[oidOf(box, marie.as)]
  if (person) person.user.accountEnabled = false
  await expect(walkThrough(box, address, marie)).rejects.toThrow('Your account has been locked')
})

test('a closed account is stopped at the page, in its session and at the token endpoint', async () => {
  const box = await createBox()
  const address = authorizeUrl(box, 'contoso.com')
  const code = await codeFor(box, 'contoso.com', jan)
  const cookie = await signedInCookie(box, address)
  const person = tenantOf(box, 'contoso').people[oidOf(box, jan.as)]
  if (person) person.user.accountEnabled = false
  await expect(walkThrough(box, address, jan)).rejects.toThrow('Your account has been locked')
  expect(await titleAt(box, address, cookie)).toBe('Pick an account')
  expect((await askToken(box, 'contoso.com', redemption(code))).answer.error_codes).toEqual([50057])
})
