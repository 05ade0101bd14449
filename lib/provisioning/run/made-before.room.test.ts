import { expect, test, vi } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, answer, comeFor, consent, finished, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, theOnlyApplication, theOnlySecret } from '@/e2e/fixtures/tenants'
import { inviteAgain } from '@/lib/invitations/invite'
import { work } from './run'

const world = aWorld()

type Deliver = (asked: Request) => Promise<Response>

/** Something between us and Graph does this with the first request that fits, once. */
function between(method: string, match: RegExp, passOn: (asked: Request, deliver: Deliver) => Promise<Response>) {
  const native = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch')
  spy.mockImplementation((input, init) => {
    const asked = new Request(input, init)
    if (asked.method !== method || !match.test(decodeURIComponent(asked.url))) return native(asked)
    spy.mockRestore()
    return passOn(asked, (request) => native(request))
  })
}

/** The first answer is lost on the way, so that only the second is heard. */
const twice = async (asked: Request, deliver: Deliver) => {
  await deliver(asked.clone())
  return deliver(asked)
}

const makesApplication = /applications\(uniqueName=/

/** Ours, and nobody was asked whose it is. */
async function expectOurs(runId: string, connectionId: string) {
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  const { adoptedObjectId, generation } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect([adoptedObjectId, generation]).toEqual([null, 1])
}

test.each([
  ['the application', makesApplication],
  ['the service principal', /servicePrincipals\(appId=/],
])('B25: a request for %s that arrives twice makes one, and it is ours', async (_, match) => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  between('PATCH', match, twice)
  await expectOurs(await onboard(signed), signed.connectionId)
  theOnlySecret(contoso)
})

test('a request that arrives twice makes one that is ours, where Graph does not say who made it either', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  between('PATCH', makesApplication, async (asked, deliver) => {
    const second = await twice(asked, deliver)
    const [stored] = Object.values(contoso.applications).flatMap((row) => row.at(-1)?.value ?? [])
    Object.assign(stored?.entity ?? {}, { createdByAppId: null })
    return second
  })
  await expectOurs(await onboard(signed), signed.connectionId)
  theOnlySecret(contoso)
})

test('an application whose answer was lost with the worker that asked is ours for the next one', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const run = await press(signed)
  await consent(signed, run)
  const dies = new AbortController()
  between('PATCH', makesApplication, async (asked, deliver) => {
    const made = await deliver(asked)
    dies.abort()
    return made
  })
  await work(run.runId, dies.signal)
  expect(await runOf(run.runId)).toMatchObject({ state: 'running' })
  theOnlyApplication(contoso)
  await work(run.runId, never)
  await expectOurs(run.runId, signed.connectionId)
  theOnlySecret(contoso)
})

test.each([
  [404, 'Request_ResourceNotFound'],
  [409, 'Directory_ConcurrencyViolation'],
])('a registration that was brought back, although Graph answered %i, is ours', async (status, code) => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const { id } = theOnlyApplication(contoso)
  await onboard(await comeFor('undo', signed, administrator(contoso)))
  await inviteAgain(await aStaffMember(), signed.connectionId, 'connect')
  const again = await comeFor('connect', signed, administrator(contoso))
  await onboard(again)
  between('POST', /deletedItems\/.*\/restore$/, async (asked, deliver) => {
    await deliver(asked)
    return Response.json({ error: { code, message: '' } }, { status })
  })
  expect(await answer(again, id ?? '')).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso).id).toBe(id)
})
