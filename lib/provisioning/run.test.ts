import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Entra } from '@/e2e/entra/start-entra'
import { truths } from '@/e2e/entra/world/table'
import { closeDb, db } from '@/lib/db'
import { personOf, startMicrosoft, tenantOf } from '@/lib/identity/scene'
import { closeQueue, migrateQueue } from '@/lib/queue/queue'
import { roleTemplates } from '@/lib/identity/roles'
import { aCustomer, applicationsOf, graphRequests, onboard, runOf } from './scene'

let entra: Entra
beforeAll(async () => {
  entra = await startMicrosoft()
})
beforeEach(() => entra.box.reset())
afterAll(async () => {
  await entra.close()
  await closeQueue()
  await closeDb()
})

const withRole = (tenant: ReturnType<typeof tenantOf>, role: string) => {
  const person = Object.values(tenant.people).find((one) => one.roles.includes(role))
  if (!person) throw new Error(`Nobody with ${role}`)
  return person
}

test('a new connection is made in four Graph requests and verified in one', async () => {
  const contoso = tenantOf(entra, 'contoso')
  const signed = await aCustomer(contoso, withRole(contoso, roleTemplates.globalAdministrator))
  entra.box.requests.length = 0
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  const requests = graphRequests(entra, contoso)
  console.log(requests.map((r) => `${r.method} ${r.path} ${r.status}`).join('\n'))
})
