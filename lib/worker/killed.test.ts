import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ruleOf } from '@/e2e/entra/faults/rule'
import type { Entra } from '@/e2e/entra/start-entra'
import { startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { aCustomer, consent, press, runOf } from '@/e2e/fixtures/runs'
import { applicationsOf } from '@/e2e/fixtures/tenants'
import { type Running, startWorkerProcess } from '@/e2e/harness/process'
import { closeDb, db } from '@/lib/db'
import { roleTemplates } from '@/lib/identity/roles'
import { closeQueue } from '@/lib/queue/queue'

let entra: Entra
const workers: Running[] = []

beforeAll(async () => {
  entra = await startMicrosoft()
})
beforeEach(async () => {
  entra.box.reset()
  await db().$executeRaw`truncate "Customer", "Person" cascade`
})
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop()
})
afterAll(async () => {
  await entra.close()
  await closeQueue()
  await closeDb()
})

function aWorker(): Running {
  const folder = mkdtempSync(path.join(tmpdir(), 'worker-'))
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined))
  const worker = startWorkerProcess(env as Record<string, string>, path.join(folder, 'log'))
  workers.push(worker)
  return worker
}

test.each([
  ['while the application is made', { method: 'PATCH', match: 'applications\\(uniqueName' }],
  ['while the service principal is made', { method: 'PATCH', match: 'servicePrincipals\\(appId' }],
  ['while the permissions and the secret are made', { method: 'POST', match: 'batch', skip: 1 }],
])(
  'a worker killed with SIGKILL %s is followed by another: one registration, one live secret',
  async (_, rule) => {
    const contoso = tenantOf(entra, 'contoso')
    const admin = Object.values(contoso.people).find((one) => one.roles.includes(roleTemplates.globalAdministrator))
    if (!admin) throw new Error('no administrator')
    const signed = await aCustomer(contoso, admin)
    const slow = ruleOf({ host: 'graph', delayMs: 60_000, lost: true, ...rule })
    entra.box.rules.push(slow)

    const first = aWorker()
    const run = await press(signed)
    await consent(signed, run)
    await vi.waitFor(() => expect(slow.struck).toBe(1), { timeout: 15_000 })
    first.child.kill('SIGKILL')
    aWorker()
    await vi.waitFor(async () => expect(await runOf(run.runId)).toMatchObject({ state: 'done' }), { timeout: 20_000 })

    const ours = applicationsOf(contoso).filter((one) => one.uniqueName?.startsWith('spencer-'))
    expect(ours).toHaveLength(1)
    expect(ours[0]?.passwordCredentials).toHaveLength(1)
    const live = await db().credential.findMany({ where: { kind: 'secret', state: 'live' } })
    expect(live.map((one) => one.keyId)).toEqual(ours[0]?.passwordCredentials?.map((one) => one.keyId))
  },
  60_000,
)
