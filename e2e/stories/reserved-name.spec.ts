import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { create, expectConnected } from './people'

test('B9: a name that Microsoft keeps for a deleted app nobody may see is left alone: the app is made under the next one', async ({
  company,
  signedIn,
  sql,
}) => {
  const ours = await company('plain')
  const { admin, id } = await signedIn(ours)
  const [connection] = await sql('select "uniqueName" from "Connection" where id = $1', [id])
  const { uniqueName } = connection ?? {}
  const graph = await ours.graph()
  const holder = await graph('POST', '/applications', { displayName: 'Older', uniqueName })
  await graph('DELETE', `/applications/${holder.id}`)
  const message = 'Insufficient privileges to complete the operation.'
  const body = { error: { code: 'Authorization_RequestDenied', message } }
  await ours.strike({ inBatch: true, match: 'deletedItems', times: 99, status: 403, body })

  await create(admin, ours.domain)
  await expectConnected(admin)
  const [application, ...others] = oursIn(await ours.tenant(), 'production')
  expect(others).toEqual([])
  expect(application?.uniqueName).toBe(`${uniqueName}-2`)
})

test('B36: a portal app that lies among the deleted ones under another name is offered before a second one is made', async ({
  company,
  signedIn,
}) => {
  const ours = await company('app deleted')
  const { admin } = await signedIn(ours)
  await create(admin, ours.domain)
  await expect(admin.getByText(`The Spencer app of ${ours.domain} is among the deleted apps`)).toBeVisible()
  expect(oursIn(await ours.tenant(), 'production')).toEqual([])
  await admin.getByRole('button', { name: 'Bring this app back' }).click()
  await expectConnected(admin)
  expect(oursIn(await ours.tenant(), 'production')).toHaveLength(1)
})
