import { type Entra, type Tenant, truths } from 'entra-box'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { anInvitation, personOf, startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { signInWithBrowser } from '@/e2e/fixtures/installer'
import type { Installer } from '@/lib/identity/actor'
import { disagreements, rehearse } from './rehearse'
import { rehearseIn } from './rehearse-in'

let entra: Entra
let ours: Tenant
let marie: Installer

beforeAll(async () => {
  entra = await startMicrosoft()
  ours = tenantOf(entra, 'contoso')
  marie = await signInWithBrowser(personOf(ours, 'Dubois'))
})

beforeEach(async () => {
  await fetch(`${entra.origin}/_box/faults`, { method: 'DELETE' })
})

const patience = { forMs: 300, everyMs: 10 }

const strike = (rule: object) => fetch(`${entra.origin}/_box/faults`, { method: 'POST', body: JSON.stringify(rule) })

const rehearsalsIn = ({ applications }: Tenant) =>
  truths(applications).filter(({ entity }) => entity.tags?.includes('spencer-rehearsal'))

test('the stand-in answers every question as the engine relies on, and nothing of it is left', async () => {
  const before = JSON.stringify(ours.deletedApplications)
  const all = await rehearse(marie, patience, () => {})
  expect(disagreements(all)).toEqual([])
  expect(all.filter(({ relies }) => relies === null).map(({ said }) => said)).toEqual([
    '204',
    expect.stringMatching(/^AADSTS\d+$/),
  ])
  expect(rehearsalsIn(ours)).toEqual([])
  expect(JSON.stringify(ours.deletedApplications)).toBe(before)
})

test('an answer that the engine does not expect is named with what it was', async () => {
  await strike({ host: 'graph', method: 'DELETE', match: 'applications', status: 202, times: 1 })
  const [differing] = disagreements(await rehearse(marie, patience, () => {}))
  expect(differing).toEqual({ asks: 'Undo: it is deleted', said: '202', relies: '204' })
})

test('what a rehearsal that was cut off has left goes with the next', async () => {
  await strike({ host: 'graph', method: 'DELETE', match: 'applications', reset: true, times: 3 })
  await rehearse(marie, patience, () => {}).catch(() => 'cut off')
  await fetch(`${entra.origin}/_box/faults`, { method: 'DELETE' })
  expect(rehearsalsIn(ours)).toHaveLength(1)
  await rehearse(marie, patience, () => {})
  expect(rehearsalsIn(ours)).toEqual([])
})

test('what came out is kept with its date; in a customer’s tenant nothing is asked', async () => {
  expect(await rehearseIn(marie, patience, () => {})).toMatchObject({ code: 'rehearsal', is: 'yes' })
  const [kept] = await db().rehearsal.findMany()
  expect(kept).toMatchObject({ tenantId: ours.id, by: 'Marie Dubois', differ: 0 })
  await anInvitation(ours.id)
  const asked = entra.box.world.tenants
  const before = JSON.stringify(asked)
  expect(await rehearseIn(marie, patience, () => {})).toMatchObject({
    is: 'no',
    says: expect.stringContaining('customer'),
  })
  expect(JSON.stringify(asked)).toBe(before)
})
