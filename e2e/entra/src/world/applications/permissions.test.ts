import type { ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { aDirectory } from '../../graph/testing/a-directory'
import { defaultWorld } from '../default/default-world'
import { kept, keptWorld } from '../file/kept'
import { graphAppId, permissions } from './permissions'

const path = `/servicePrincipals(appId='${graphAppId}')?$select=appRoles,oauth2PermissionScopes`

test('a client that was written for Microsoft finds its permissions, whatever it asks for', async () => {
  const { body } = await aDirectory().send<ServicePrincipal>('GET', path)
  expect(body.appRoles).toContainEqual(
    expect.objectContaining({ value: 'Mail.Read', id: '810c84a8-4a9e-49e6-bf7d-12d183f40d01' }),
  )
  expect(body.oauth2PermissionScopes).toContainEqual(
    expect.objectContaining({ value: 'Mail.Read', id: '570282fd-fa5c-430d-a7fd-fc8dc98a9dca', type: 'User' }),
  )
  expect(body.appRoles?.length).toBeGreaterThan(280)
  expect(body.oauth2PermissionScopes?.length).toBeGreaterThan(340)
})

test('no two permissions share a name, and none of a kind an id', () => {
  expect(new Set(permissions.map(({ value }) => value)).size).toBe(permissions.length)
  for (const kind of ['role', 'scope'] as const) {
    const ids = permissions.map((each) => each[kind]).filter((id) => id !== null)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  }
})

test('a kept world leaves out what Microsoft publishes, and has all of it when it is read again', () => {
  const text = JSON.stringify(kept(defaultWorld()))
  expect(text).not.toContain('Mail.Read')
  expect(keptWorld(JSON.parse(text))).toEqual(defaultWorld())
})
