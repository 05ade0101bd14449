import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, onTestFinished, test } from 'vitest'
import { onExchange } from '../graph/exchange'
import { aDirectory } from '../graph/testing/a-directory'
import { roles } from '../world/tenant/roles'
import { readRecords, recorder } from './record'

test('exchanges are kept with the steps of batches, and nothing that opens a door', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entra-record-'))
  const record = recorder(folder)
  onTestFinished(onExchange((exchange) => record(exchange, 'a test')))
  const { send } = aDirectory()
  const administrator = { as: { wids: [roles.globalAdministrator] } }
  const { body } = await send<Application>('POST', '/applications', { displayName: 'x' }, administrator)
  const url = `/applications/${body.id}/addPassword`
  const step = { id: '1', method: 'POST', url, headers: { 'Content-Type': 'application/json' }, body: {} }
  await send('POST', '/$batch', { requests: [step] }, administrator)
  const { body: made } = await send<{ secretText: string }>('POST', url, {}, administrator)

  const records = readRecords(folder)
  expect(records.map((each) => `${each.method} ${new URL(each.url).pathname} ${each.status}`)).toEqual([
    'POST /v1.0/applications 201',
    'POST /v1.0/$batch 200',
    `POST /v1.0${url} 200`,
    `POST /v1.0${url} 200`,
  ])
  expect(records[0]).toMatchObject({ by: 'a test', asked: { body: { displayName: 'x' } } })
  expect(records[2]?.answered.body).toMatchObject({ secretText: 'bGVmdCBvdXQ=', hint: expect.any(String) })
  const text = readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join()
  expect(text).not.toContain(made.secretText)
  expect(text).not.toContain('token-')
})
