import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, answer, comeFor, finished, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, applicationsOf, aWorld, theOnlyApplication } from '@/e2e/fixtures/tenants'
import { viewer } from '@/e2e/fixtures/viewer'
import { connectionOf } from '@/lib/connections/find-connection'
import { connectionPage } from '@/lib/desk/connection-page'
import { proveAgain } from '@/lib/proof/prove-again'

const world = aWorld()

const turn = async (tenant: string, change: object) => {
  const body = JSON.stringify({ tenants: { [tenant]: change } })
  const { ok } = await world.entra.box.fetch('https://box/_box/settings', { method: 'POST', body })
  expect(ok).toBe(true)
}

const rowOf = (id: string) => db().connection.findUniqueOrThrow({ where: { id } })

test('B6: an app that is switched off, and lets in only who is assigned, is offered as such; taken over, it is not connected', async () => {
  const litware = world.tenant('litware')
  const [found] = applicationsOf(litware)
  const off = { accountEnabled: false, appRoleAssignmentRequired: true }
  await turn('litware', { servicePrincipals: { [found?.appId ?? '']: off } })
  const signed = await aCustomer(litware, administrator(litware))
  const runId = await onboard(signed)
  const both = ['accountEnabled', 'appRoleAssignmentRequired']
  expect(await runOf(runId)).toMatchObject({ difference: { found: [{ switches: both }] } })

  expect(await answer(signed, found?.id ?? '')).toMatchObject({ state: 'done' })
  expect(await connectionOf(signed.customer)).toMatchObject({ switches: both, switchesSeenAt: expect.any(Date) })
  const page = await connectionPage(viewer, signed.connectionId)
  expect(page).toMatchObject({ switches: both, hindrance: 'off' })
  const secret = page?.credentials.find(({ kind }) => kind === 'secret')
  expect(secret).toMatchObject({ provenAt: null, refusedNumber: 7000112 })

  await turn('litware', { servicePrincipals: { [found?.appId ?? '']: { accountEnabled: true } } })
  await proveAgain(page?.handoff?.id ?? '')
  expect(await connectionPage(viewer, signed.connectionId), 'a token says that it is on').toMatchObject({
    switches: ['appRoleAssignmentRequired'],
    hindrance: null,
  })
})

test('where the switches of a found app cannot be read they are not known, and it is offered all the same', async () => {
  const litware = world.tenant('litware')
  const signed = await aCustomer(litware, administrator(litware))
  const error = { code: 'serviceNotAvailable', message: 'The service is temporarily unavailable.' }
  const [found] = applicationsOf(litware)
  world.strike({ match: `${found?.appId}.*accountEnabled`, inBatch: true, status: 503, body: { error } })
  expect(await runOf(await onboard(signed))).toMatchObject({
    reason: 'adopt',
    difference: { found: [{ switches: null }] },
  })
})

test('each good look says what is turned now, on whichever object', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  expect(await rowOf(signed.connectionId)).toMatchObject({ switches: [], switchesSeenAt: expect.any(Date) })
  expect(await connectionPage(viewer, signed.connectionId)).toMatchObject({ stage: 'connected', hindrance: null })

  const { appId = '' } = theOnlyApplication(contoso)
  await turn('contoso', { applications: { [appId ?? '']: { isDisabled: true } } })
  const look = async () => onboard(await comeFor('repair', signed, administrator(contoso)))
  await look()
  expect(await rowOf(signed.connectionId)).toMatchObject({ switches: ['isDisabled'] })
  expect(await connectionPage(viewer, signed.connectionId)).toMatchObject({ stage: 'connected', hindrance: 'off' })
  await turn('contoso', { applications: { [appId ?? '']: { isDisabled: false } } })
  await look()
  expect(await rowOf(signed.connectionId)).toMatchObject({ switches: [] })
})
