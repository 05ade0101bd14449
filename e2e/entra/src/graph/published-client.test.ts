import { BatchRequestContent, BatchResponseContent, Client, PageIterator } from '@microsoft/microsoft-graph-client'
import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../world/tenant/roles'
import { graph } from './graph'
import { aDirectory, personIn } from './testing/a-directory'

/** Microsoft's own client, which reaches the directory without a network and is otherwise as published. */
function aClient() {
  const directory = aDirectory()
  const client = Client.initWithMiddleware({
    middleware: {
      execute: async (step) => {
        const init = { ...step.options, headers: step.options?.headers as Record<string, string> }
        const request = new Request(String(step.request), init)
        request.headers.set('authorization', `Bearer ${directory.tokenFor({ wids: [roles.globalAdministrator] })}`)
        step.response = await graph(directory.context, request)
      },
    },
  })
  return { ...directory, client }
}

test('the published client reads and writes, with its own errors', async () => {
  const { client, tenant } = aClient()
  const me = await client.api('/me').get()
  expect(me.id).toBe(personIn(tenant))
  const made = await client.api('/applications').post({ displayName: 'Spencer' })
  await client.api(`/applications/${made.id}`).patch({ notes: 'n' })
  const list = await client.api('/applications').filter("displayName eq 'spencer'").select('id,notes').get()
  expect(list.value).toEqual([{ id: made.id, notes: 'n' }])
  await client.api(`/applications/${made.id}`).delete()
  await expect(client.api(`/applications/${made.id}`).get()).rejects.toMatchObject({
    statusCode: 404,
    code: 'Request_ResourceNotFound',
  })
})

test('its page iterator walks through all pages', async () => {
  const { client } = aClient()
  for (const displayName of ['a', 'b', 'c']) await client.api('/applications').post({ displayName })
  const names: string[] = []
  const page = await client.api('/applications').top(2).select('displayName').get()
  const iterator = new PageIterator(client, page, ({ displayName }: Application) => {
    names.push(displayName ?? '')
    return true
  })
  await iterator.iterate()
  expect(names).toEqual(['a', 'b', 'c'])
})

test('its batches are answered step by step', async () => {
  const { client } = aClient()
  const content = new BatchRequestContent([
    {
      id: '1',
      request: new Request('https://graph.microsoft.com/applications', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ displayName: 'Spencer' }),
      }),
    },
    { id: '2', dependsOn: ['1'], request: new Request('https://graph.microsoft.com/applications?$select=displayName') },
  ])
  const answers = new BatchResponseContent(await client.api('/$batch').post(await content.getContent()))
  expect(answers.getResponseById('1').status).toBe(201)
  expect(await answers.getResponseById('2').json()).toMatchObject({ value: [{ displayName: 'Spencer' }] })
})

test('a whole address in a batch keeps its version, which Graph takes for a segment of the path', async () => {
  const { client } = aClient()
  const content = new BatchRequestContent([{ id: '1', request: new Request('https://graph.microsoft.com/v1.0/me') }])
  const answers = new BatchResponseContent(await client.api('/$batch').post(await content.getContent()))
  expect(answers.getResponseById('1').status).toBe(400)
  expect(await answers.getResponseById('1').json()).toMatchObject({
    error: { message: "Resource not found for the segment 'v1.0'." },
  })
})
