import type { APIRequestContext } from '@playwright/test'
import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { agreeIfAsked, invite, linkIn, pick } from './people'

test('a secret made by hand is pasted once, tried at Microsoft, and collected by Spencer like any other', async ({
  asStaff,
  aPerson,
  mail,
  box,
  request,
  world,
  guard,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Wide World Importers', domain: 'wideworldimporters.com', environment: 'Staging' } as const
  const invitation = linkIn(await mail(await invite(staff, wish), /Staging/), 'join')
  const { id: tenantId } = await box.tenant('wide-world')
  const { clients } = (await box.get('world')) as { clients: Client[] }
  const graph = await graphOf(
    request,
    world.box,
    clients.find((one) => one.tenantId === tenantId),
  )
  const made = await makeByHand(graph)
  guard('pasted secret', made.secretText)

  const admin = await aPerson()
  await admin.goto(invitation)
  await admin.getByRole('link', { name: 'I would rather do it by hand' }).click()
  await admin.getByRole('button', { name: 'Sign in to hand over the secret safely' }).click()
  await pick(admin, 'Ruth Lauwers')
  await agreeIfAsked(admin)
  await expect(admin.getByRole('heading', { name: 'Hand over the secret safely' })).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)

  const give = async (applicationId: string, secret: string) => {
    await admin.getByLabel('Application (client) ID', { exact: true }).fill(applicationId)
    await admin.getByLabel('Value', { exact: true }).fill(secret)
    await admin.getByLabel('Expires', { exact: true }).fill('2028-11-22')
    await admin.getByRole('button', { name: 'Hand the secret to Spencer' }).click()
  }
  await give(made.appId, made.keyId)
  await expect(admin.getByText('This is the Secret ID.').first()).toBeVisible()
  await expectAccessible(admin)
  await give(made.secretText, made.appId)
  await expect(admin.getByText('The two are swapped').first()).toBeVisible()
  await give(made.appId, `${made.secretText.slice(0, -4)}AAAA`)
  await expect(admin.getByText('Microsoft does not accept this secret.').first()).toBeVisible()
  await give(made.appId, ` "${made.secretText}" `)
  await expect(admin.getByText('The secret works. It is sealed and on its way to Spencer.')).toBeVisible()
  await expect(admin.getByText(/until 22 November 2028/)).toBeVisible()
  expect(await admin.getByLabel('Value', { exact: true }).inputValue()).toBe('')
  await expectAccessible(admin)

  const link = linkIn(await mail('oscar.claes@spencer.example', /Wide World/), 'handoff')
  guard('key', link.split('#')[1] ?? '')
  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await staff.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(staff.getByText(made.secretText)).toBeVisible()
  await staff.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(staff.getByText('Stored in the back office.')).toBeVisible()
  await admin.reload()
  await expect(admin.getByText('stored at Spencer')).toBeVisible()
})

test('the form for it works with JavaScript off', async ({ asStaff, aPerson, mail }) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Wide World Importers', domain: 'wideworldimporters.com', environment: 'Demo' } as const
  const invitation = linkIn(await mail(await invite(staff, wish), /Demo/), 'join')
  const admin = await aPerson({ javaScriptEnabled: false })
  await admin.goto(`${invitation}/by-hand`)
  await admin.getByRole('button', { name: 'Sign in to hand over the secret safely' }).click()
  await pick(admin, 'Cédric Marchal')
  await agreeIfAsked(admin)
  await admin.getByLabel('Application (client) ID', { exact: true }).fill('7b0f1c1e-6a1e-4a0c-9f5b-0d7f4d0f6a11')
  await admin.getByLabel('Value', { exact: true }).fill('wid8Q~a-value-of-nobody-that-works-nowhere')
  await admin.getByLabel('Expires', { exact: true }).fill('2028-11-22')
  await admin.getByRole('button', { name: 'Hand the secret to Spencer' }).click()
  await expect(admin.getByText('There is no app with this Application (client) ID').first()).toBeVisible()
  await expect(admin.getByLabel('Expires', { exact: true })).toHaveValue('2028-11-22')
  await expect(admin.getByLabel('Value', { exact: true })).toHaveValue('')
})

type Client = { name: string; tenantId: string; clientId: string; clientSecret: string }
type Graph = (path: string, data: object) => Promise<Record<string, string>>

/** What somebody does in Entra's own pages, by the requests that those pages send. */
async function makeByHand(graph: Graph) {
  const { id, appId = '' } = await graph('/applications', { displayName: 'Spencer, by hand' })
  await graph('/servicePrincipals', { appId })
  const { secretText = '', keyId = '' } = await graph(`/applications/${id}/addPassword`, { passwordCredential: {} })
  return { appId, secretText, keyId }
}

async function graphOf(request: APIRequestContext, origin: string, client: Client | undefined): Promise<Graph> {
  const form = {
    grant_type: 'client_credentials',
    client_id: client?.clientId ?? '',
    client_secret: client?.clientSecret ?? '',
    scope: 'https://graph.microsoft.com/.default',
  }
  const answer = await request.post(`${origin}/${client?.tenantId}/oauth2/v2.0/token`, { form })
  const { access_token } = await answer.json()
  return async (path, data) => {
    const headers = { authorization: `Bearer ${access_token}` }
    const response = await request.post(`${origin}/v1.0${path}`, { data, headers })
    expect(response.ok(), path).toBe(true)
    return response.json()
  }
}
