import { truths } from 'entra-box'
import { expect, test, vi } from 'vitest'
import { aCustomer, answer, comeFor, consent, finished, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import {
  administrator,
  applicationsOf,
  aWorld,
  principalOf,
  rolesOf,
  theOnlyApplication,
  withRole,
} from '@/e2e/fixtures/tenants'
import type { Intent } from '@/lib/identity/actor'
import { roleTemplates } from '@/lib/identity/roles'
import { work } from '../run/run'
import { reviewOf } from './review'

const world = aWorld()

type Sent = { method: string; path: string; body: unknown }

/** What goes to Graph while `act` runs, in order, bodies and all. */
async function sentToGraph(act: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  const native = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch')
  spy.mockImplementation((input, init) => {
    const { pathname, search } = new URL(String(input instanceof Request ? input.url : input))
    const [, path] = /^\/v1\.0(\/.*)$/.exec(pathname) ?? []
    const { method = 'GET', body } = init ?? {}
    if (path) sent.push({ method, path: path + search, body: typeof body === 'string' ? JSON.parse(body) : null })
    return native(input, init)
  })
  try {
    await act()
    return sent
  } finally {
    spy.mockRestore()
  }
}

type Signed = Awaited<ReturnType<typeof aCustomer>>

/** What the review page shows, and as many of the requests as it shows, as they were then sent. */
async function shownAndSent(signed: Signed) {
  const { requests } = await reviewOf(signed.customer)
  const run = await press(signed)
  await consent(signed, run)
  const sent = await sentToGraph(() => work(run.runId, never))
  return { shown: requests.map(unnumbered), sent: sent.slice(0, requests.length).map(unnumbered), runId: run.runId }
}

/** A secret's name and end are of the moment it is asked for. */
function unnumbered({ method, path, body }: Sent): Sent {
  const text = JSON.stringify(body)
    .replace(/"displayName":"(Spencer \w+) [^"]*"/g, '"displayName":"$1"')
    .replace(/"endDateTime":"\d[^"]*"(?=}})/g, '"endDateTime":""')
  return { method, path, body: JSON.parse(text) }
}

const ready: [Intent, number][] = [
  ['renew', 2],
  ['undo', 2],
  ['repair', 1],
]

test.each(ready)(
  'B16: what %s would send to a tenant that stands as we last saw it is what it then sends',
  async (intent, count) => {
    const contoso = world.tenant('contoso')
    const signed = await finished(contoso, administrator(contoso))
    const { shown, sent, runId } = await shownAndSent(await comeFor(intent, signed, administrator(contoso)))
    expect(shown).toHaveLength(count)
    expect(sent).toEqual(shown)
    expect(await runOf(runId)).toMatchObject({ state: 'done' })
  },
)

test('B16: what a repair shows of a difference that was found is what it then sends, and no more', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const principal = principalOf(contoso, theOnlyApplication(contoso).appId)
  const held = truths(contoso.appRoleAssignments).find(({ principalId }) => principalId === principal?.id)
  delete contoso.appRoleAssignments[held?.id ?? '']
  const visit = await comeFor('repair', signed, administrator(contoso))
  await onboard(visit)
  const { requests } = await reviewOf(visit.customer)
  expect(requests.map(({ method, path }) => `${method} ${path.replace(/[\da-f-]{36}/, 'id')}`)).toEqual([
    'POST /$batch',
    'POST /servicePrincipals/id/appRoleAssignedTo',
  ])
  const sent = await sentToGraph(() => answer(visit, 'go_on'))
  expect(sent.filter(({ path }) => path !== '/$batch' && !path.includes('oauth2PermissionGrants'))).toEqual(
    requests.slice(1),
  )
})

test('B16: what a colleague’s grant would send is what it then sends, and only what their role is needed for', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, withRole(contoso, roleTemplates.applicationAdministrator))
  await onboard(signed)
  const colleague = await comeFor('grant', signed, administrator(contoso))
  const { shown, sent } = await shownAndSent(colleague)
  expect(sent).toEqual(shown)
  expect(shown).toHaveLength(2)
  expect(JSON.stringify(shown.slice(1))).not.toContain('addPassword')
  expect(rolesOf(contoso, theOnlyApplication(contoso).appId)).toHaveLength(3)
})

test('B16: what taking us out of an app of their own would send is what it then sends', async () => {
  const litware = world.tenant('litware')
  const signed = await aCustomer(litware, administrator(litware))
  await onboard(signed)
  await answer(signed, applicationsOf(litware)[0]?.id ?? '')
  const { shown, sent } = await shownAndSent(await comeFor('undo', signed, administrator(litware)))
  expect(sent).toEqual(shown)
  expect(shown.length).toBeGreaterThan(1)
})

test('what connecting would send to a tenant that nobody has looked at names no id that is not there yet', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { requests, observedAt } = await reviewOf(signed.customer)
  expect(observedAt).toBeNull()
  expect(requests).toHaveLength(4)
  expect(requests.map(({ path }) => path.split(/[(?]/)[0])).toEqual([
    '/$batch',
    '/applications',
    '/servicePrincipals',
    '/$batch',
  ])
  expect(JSON.stringify(requests[3])).toContain('{application object id}')
})
