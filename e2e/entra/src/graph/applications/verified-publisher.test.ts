import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }

test('a publisher is set and unset by people, not by applications', async () => {
  const { send } = aDirectory()
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const path = `/applications/${body.id}`
  const set = (verifiedPublisherId: string, as: object = administrator.as) =>
    send('POST', `${path}/setVerifiedPublisher`, { verifiedPublisherId }, { as })
  const publisher = async () => (await send<Application>('GET', path)).body.verifiedPublisher
  const app = { idtyp: 'app' as const, oid: 'principal', roles: ['Application.ReadWrite.All'] }
  expect((await set('1234567', app)).status).toBe(403)
  expect((await set('spencer')).body.error.code).toBe('MPNAccountNotFoundOrNoAccess')
  expect((await set('1234567')).status).toBe(204)
  expect(await publisher()).toEqual({
    displayName: 'Contoso',
    verifiedPublisherId: '1234567',
    addedDateTime: '2026-11-22T10:00:00Z',
  })
  expect((await send('POST', `${path}/unsetVerifiedPublisher`, undefined, administrator)).status).toBe(204)
  expect(await publisher()).toEqual({ displayName: null, verifiedPublisherId: null, addedDateTime: null })
})
