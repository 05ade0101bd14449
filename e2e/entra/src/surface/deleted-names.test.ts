import { expect, test } from 'vitest'
import { type Box, createBox } from '../box'
import { tool } from '../clients/tool'

const reserve = (box: Box, ...deletedNames: string[]) =>
  box.fetch('https://box/_box/settings', {
    method: 'POST',
    body: JSON.stringify({ tenants: { contoso: { deletedNames } } }),
  })

test('names are held by deleted registrations from now on, each by one that Graph lists', async () => {
  const box = await createBox()
  const { send } = await tool(box, 'contoso')
  for (let times = 0; times < 2; times += 1) expect((await reserve(box, 'one', 'two')).status).toBe(200)
  const { value } = await (await send('GET', '/directory/deletedItems/microsoft.graph.application')).json()
  expect(value.map(({ uniqueName }: { uniqueName: string }) => uniqueName)).toEqual(['one', 'two'])
  expect((await send('POST', '/applications', { displayName: 'x', uniqueName: 'one' })).status).toBe(400)
})

test('a name that a registration bears is refused, and nothing of what came with it is taken', async () => {
  const box = await createBox()
  const { send } = await tool(box, 'contoso')
  expect((await send('POST', '/applications', { displayName: 'x', uniqueName: 'one' })).status).toBe(201)
  const refused = await reserve(box, 'two', 'one')
  expect(await refused.json()).toEqual({
    error: 'tenants.contoso.deletedNames: one is the name of a registration that is not deleted.',
  })
  expect((await send('POST', '/applications', { displayName: 'x', uniqueName: 'two' })).status).toBe(201)
})
