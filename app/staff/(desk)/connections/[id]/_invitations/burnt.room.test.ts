import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, answer, comeFor, onboard, runOf } from '@/e2e/fixtures/runs'
import { aWorld, theOnlyApplication, withRole } from '@/e2e/fixtures/tenants'
import { viewer } from '@/e2e/fixtures/viewer'
import { connectionPage } from '@/lib/desk/connection-page'
import { burn } from '@/lib/handoff/burn'
import { roleTemplates } from '@/lib/identity/roles'
import { purposesFor } from './purposes-for'

const world = aWorld()

test('B22: a secret that is burnt while a colleague is awaited can be renewed at once', async () => {
  const fabrikam = world.tenant('fabrikam')
  const emma = withRole(fabrikam, roleTemplates.applicationAdministrator)
  const signed = await aCustomer(fabrikam, emma)
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  const { connectionId } = signed
  const { id } = await db().handoff.findFirstOrThrow({ where: { connectionId } })
  expect(await burn(await aStaffMember(), id)).toEqual({ status: 'burnt' })

  const page = await connectionPage(viewer, connectionId)
  expect(page).toMatchObject({ stage: 'needs_colleague', handoff: { state: 'expired' } })
  expect(page && purposesFor(page)).toContain('renew secret')
  const renewal = await comeFor('renew', signed, emma)
  await onboard(renewal)
  expect(await answer(renewal, 'go_on')).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  expect(theOnlyApplication(fabrikam).passwordCredentials).toHaveLength(2)
  const handoffs = await db().handoff.findMany({ where: { connectionId }, orderBy: { createdAt: 'asc' } })
  expect(handoffs.map(({ state }) => state)).toEqual(['expired', 'held'])
})
