import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Recorded } from '../record'
import { discoveryComplaints } from './golden-discovery'
import { readOperations } from './operations'
import { judgeRecords } from './recorded'
import { departures } from './template'

const app = { $ref: '#/components/schemas/microsoft.graph.application' }
const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const ends = { default: { $ref: '#/components/responses/error' } }

/** A description as small as one can be, made up here: Microsoft's own is not ours to keep. */
const description = {
  openapi: '3.1.0',
  paths: {
    '/applications': {
      post: {
        'x-type': 'microsoft.graph.application',
        requestBody: json({ allOf: [app, { required: ['displayName'] }] }),
        responses: { 201: json(app), ...ends },
      },
    },
    "/applications(appId='{appId}')": { patch: { requestBody: json(app), responses: { 204: {}, ...ends } } },
    '/applications/{id}': { get: { 'x-type': 'microsoft.graph.application', responses: { 200: json(app), ...ends } } },
    '/applications/$count': {
      get: { responses: { 200: { content: { 'text/plain': { schema: { type: 'integer' } } } } } },
    },
  },
  components: {
    responses: { error: json({ required: ['error'] }) },
    schemas: {
      'microsoft.graph.application': {
        properties: { id: { type: 'string' }, displayName: { type: 'string' }, madeAt: { format: 'date-time' } },
        patternProperties: { '@': {} },
        additionalProperties: false,
        'x-navigation': { extensionProperties: 'extension[]' },
      },
      'microsoft.graph.extension': { properties: { name: { type: 'string' } }, additionalProperties: false },
    },
  },
}

function operations() {
  const folder = mkdtempSync(path.join(tmpdir(), 'description-'))
  writeFileSync(path.join(folder, 'graph-v1-subset.json'), JSON.stringify(description))
  return readOperations(folder)
}

function judged(method: string, at: string, status: number, bodies: { asked?: unknown; answered?: unknown } = {}) {
  const record: Recorded = {
    by: 'a test',
    method,
    url: `https://graph.microsoft.com/v1.0${at}`,
    status,
    asked: { headers: {}, body: bodies.asked },
    answered: { headers: {}, body: bodies.answered },
  }
  const { held, faults, leftOut } = judgeRecords(operations(), [record])
  return { held, faults: [...faults.keys()], leftOut: [...leftOut.keys()] }
}

test('an exchange holds when request, status and answer are as described', () => {
  const made = { id: '1', displayName: 'A', madeAt: '2026-11-24T10:00:00.1234567Z' }
  expect(judged('POST', '/applications', 201, { asked: { displayName: 'A' }, answered: made }).held).toBe(1)
  expect(judged('PATCH', "/applications(appId='it''s')", 204, { asked: { displayName: 'A' } }).held).toBe(1)
  expect(judged('GET', "/myorganization/applications('1')", 200, { answered: made }).held).toBe(1)
  expect(judged('GET', '/applications/$count', 200, { answered: '3' }).held).toBe(1)
  expect(judged('GET', '/applications/%', 400, { answered: { error: {} } }).held).toBe(1)
  expect(judged('POST', '/applications', 400, { asked: { x: 1 }, answered: { error: {} } }).held).toBe(1)
})

test('what the box accepts or answers beyond the description is a fault', () => {
  const faults = (...of: Parameters<typeof judged>) => judged(...of).faults.join()
  expect(faults('POST', '/applications', 201, { asked: {}, answered: {} })).toContain('request / must have required')
  expect(faults('POST', '/applications', 200, { asked: {}, answered: {} })).toContain('status 200 is not among 201')
  expect(faults('GET', '/applications/1', 200, { answered: { x: 1 } })).toContain('additional properties (x)')
  expect(faults('GET', '/applications/1', 200, { answered: { madeAt: 'now' } })).toContain('/madeAt must match format')
  expect(faults('GET', '/applications/1', 404, { answered: {} })).toContain("must have required property 'error'")
  expect(faults('PATCH', "/applications(appId='1')", 204, { asked: {}, answered: {} })).toContain('a body where there')
})

test('expanded navigation properties are judged by their own types', () => {
  const at = '/applications/1?$expand=extensionProperties($select=name)'
  expect(judged('GET', at, 200, { answered: { extensionProperties: [{ name: 'a' }] } }).held).toBe(1)
  expect(judged('GET', at, 200, { answered: { extensionProperties: [{ name: 1 }] } }).faults[0]).toContain(
    '/name must be',
  )
  expect(judged('GET', '/applications/1?$expand=id', 200, { answered: {} }).faults[0]).toContain('id is no navigation')
})

test('an operation that is not described is left out and named', () => {
  expect(judged('DELETE', '/applications/6f0c2c53-6d0a-4a39-9a52-6c3c0c0a1b11', 204)).toEqual({
    held: 0,
    faults: [],
    leftOut: ['DELETE /applications/{id} is not described in the subset'],
  })
})

test('a capture holds whatever fills its blanks, and nothing else', () => {
  const captured = { error: 'x', text: 'App {app-id} (gone). Trace: {guid}', in: '{seconds}', none: null }
  const value = { error: 'x', text: 'App a (gone). Trace: 6f0c2c53-6d0a-4a39-9a52-6c3c0c0a1b11', in: 3 }
  expect(departures(captured, value, { 'app-id': 'a' })).toEqual([])
  expect(departures(captured, value, { 'app-id': 'b' })).toHaveLength(1)
  expect(departures(captured, { ...value, in: '3' }, { 'app-id': 'a' })).toEqual(['in is no number'])
  expect(departures(captured, { ...value, none: 1, more: 1 }, { 'app-id': 'a' })).toEqual([
    'none is there',
    'more is there besides',
  ])
})

test('a discovery document is held against each rule of the capture', () => {
  const capture = {
    required_fields: ['issuer'],
    protocol_values: { algs_must_include: ['RS256'], modes_subset_of: ['query'], types_supported_equals: ['pairwise'] },
    entra_boolean_values: { _comment: 'x', logout: true, mtls: true },
    entra_only_fields_out_of_scope: ['mtls'],
  }
  const good = { issuer: 'i', algs_supported: ['RS256'], modes: ['query'], types_supported: ['pairwise'], logout: true }
  expect(discoveryComplaints(capture, good)).toEqual([])
  const bad = { algs_supported: ['none'], modes: ['fragment'], types_supported: [], logout: false, mtls: false }
  expect(discoveryComplaints(capture, bad)).toHaveLength(6)
})
