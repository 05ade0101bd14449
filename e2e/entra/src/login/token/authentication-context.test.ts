import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { accountCalled } from '../directory/accounts'
import { askToken, claimsIn, codeFor, redemption, staffIdToken } from '../testing/code-flow'

const oscar = 'oscar.claes@spencer.example'
const asking = (acrs: unknown) => ({ claims: JSON.stringify({ id_token: { acrs } }) })
const essential = asking({ essential: true, value: 'c1' })

test('a context that was asked for stands in the ID token of who has a second factor, as a list', async () => {
  const box = await createBox()
  expect((await staffIdToken(box, oscar, essential)).acrs).toEqual(['c1'])
  expect((await staffIdToken(box, oscar, asking({ values: ['c2', 'c1'] }))).acrs).toEqual(['c2', 'c1'])
})

test('who has none gets the token without it', async () => {
  const box = await createBox()
  const person = accountCalled(box.world, oscar)?.person
  if (person) person.secondFactor = false
  const token = await staffIdToken(box, oscar, essential)
  expect(token).toMatchObject({ preferred_username: oscar, roles: ['Operator'] })
  expect(token).not.toHaveProperty('acrs')
})

test('a token that did not ask has no context, and no ID token of version 2 says how somebody signed in', async () => {
  const box = await createBox()
  expect(await staffIdToken(box, oscar)).not.toHaveProperty('acrs')
  for (const acrs of [null, {}, { value: 'c0' }, { value: 'c100' }, { values: 'c1' }]) {
    expect(await staffIdToken(box, oscar, asking(acrs))).not.toHaveProperty('acrs')
  }
  expect(await staffIdToken(box, oscar, essential)).not.toHaveProperty('amr')
  expect(await staffIdToken(box, oscar, { claims: 'null' })).not.toHaveProperty('acrs')
})

test('a refreshed token has the context only where that request asks for it', async () => {
  const box = await createBox()
  const scope = 'openid offline_access User.Read'
  const code = await codeFor(box, 'contoso.com', { as: 'marie.dubois@contoso.com' }, { scope, ...essential })
  const { answer } = await askToken(box, 'contoso.com', redemption(code))
  expect(claimsIn(answer.id_token).acrs).toEqual(['c1'])
  const refresh = { grant_type: 'refresh_token', refresh_token: String(answer.refresh_token) }
  const acrsOf = async (more: Record<string, string>) =>
    claimsIn((await askToken(box, 'contoso.com', { ...refresh, ...more })).answer.id_token).acrs
  expect(await acrsOf({})).toBeUndefined()
  expect(await acrsOf(essential)).toEqual(['c1'])
})
