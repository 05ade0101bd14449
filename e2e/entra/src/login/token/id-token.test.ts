import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { roleTemplates } from '../../graph/directory/role-templates'
import { portalClients } from '../../world/applications/portal'
import { truths, write } from '../../world/table'
import { everyMember, roles } from '../../world/tenant/roles'
import { askToken, claimsIn, codeFor, redemption, tenantOf, tokensFor } from '../testing/code-flow'

const marie = { as: 'marie.dubois@contoso.com' }

/** The portal's registration, changed as a test needs. */
async function scene(change: object) {
  const box = await createBox()
  const spencer = tenantOf(box, 'spencer')
  const { clientId } = portalClients(box.world).customer
  const stored = truths(spencer.applications).find(({ entity }) => entity.appId === clientId)
  if (!stored) throw new Error('The portal is not registered')
  write(spencer.applications, stored.entity.id ?? '', { ...stored, entity: { ...stored.entity, ...change } }, 0)
  return box
}

test('a registration that asks for nothing gets the usual claims and no more', async () => {
  const box = await scene({ optionalClaims: null, groupMembershipClaims: null })
  const { id } = await tokensFor(box, 'contoso.com', marie)
  const usual = 'aio aud exp iat iss name nbf nonce oid preferred_username rh sub tid uti ver'
  expect(Object.keys(id).sort()).toEqual(usual.split(' '))
})

test('what it asks comes along: people, tenant, session, roles and groups', async () => {
  const names = [
    'acct',
    'auth_time',
    'email',
    'family_name',
    'given_name',
    'login_hint',
    'sid',
    'tenant_ctry',
    'upn',
    'wids',
    'xms_pl',
  ]
  const optionalClaims = { idToken: names.map((name) => ({ name })) }
  const box = await scene({ optionalClaims, groupMembershipClaims: 'SecurityGroup' })
  const { id } = await tokensFor(box, 'contoso.com', marie)
  expect(Object.keys(id)).toEqual(expect.arrayContaining(names))
  expect(id).toMatchObject({ acct: 0, family_name: 'Dubois', tenant_ctry: 'BE', upn: marie.as, xms_pl: 'fr-BE' })
  expect(id.groups).toEqual(expect.arrayContaining([truths(tenantOf(box, 'contoso').groups)[0]?.id]))
})

test('`wids` tells a plain member, a developer and who holds only a role the company made from one another', async () => {
  const box = await createBox()
  const widsOf = async (as: string) => (await tokensFor(box, 'contoso.com', { as })).id.wids
  const [custom] = Object.keys(tenantOf(box, 'contoso').customRoles)
  expect(await widsOf('jan.peeters@contoso.com')).toEqual([everyMember])
  expect(await widsOf('femke.aerts@contoso.com')).toEqual([roles.applicationDeveloper, everyMember])
  expect(await widsOf('siska.declercq@contoso.com')).toEqual([custom, everyMember])
  expect(roleTemplates.map(({ id }) => id)).not.toContain(custom)
})

test('a guest’s name in the host tenant shows only where the registration insists', async () => {
  const upnOf = async (additionalProperties: string[]) => {
    const box = await scene({ optionalClaims: { idToken: [{ name: 'upn', additionalProperties }] } })
    return (await tokensFor(box, 'woodgrovebank.com', marie)).id.upn
  }
  expect(await upnOf([])).toBeUndefined()
  expect(await upnOf(['include_externally_authenticated_upn'])).toContain('#EXT#@')
  expect(await upnOf(['include_externally_authenticated_upn_without_hash'])).toContain('_EXT_@')
})

test('the same person has another subject in another application, and a client’s capabilities show in the access token', async () => {
  const box = await scene({})
  const { id, access } = await tokensFor(box, 'contoso.com', marie)
  expect(access.sub).not.toBe(id.sub)
  expect(access.xms_st).toEqual({ sub: id.sub })
  expect(access).not.toHaveProperty('xms_cc')
  const claims = JSON.stringify({ access_token: { xms_cc: { values: ['cp1'] } }, id_token: { login_hint: null } })
  const capable = { ...redemption(await codeFor(box, 'contoso.com', marie)), claims }
  const { answer } = await askToken(box, 'contoso.com', capable)
  expect(claimsIn(answer.access_token).xms_cc).toEqual(['cp1'])
  expect(claimsIn(answer.id_token)).toHaveProperty('login_hint')
})
