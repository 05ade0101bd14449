import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { entries } from './bundle'
import { servicesOf } from './composition'
import { execForm, stages } from './stages'

const root = path.join(import.meta.dirname, '..', '..')
const all = stages(root)
const last = all.at(-1)
const said = (keyword: string) =>
  last?.instructions.filter((one) => one.keyword === keyword).map((one) => one.said) ?? []

test('every stage stands on the same whole version of Node, the one that the project is tested with', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  expect(all).toHaveLength(2)
  for (const { base } of all) expect(base).toBe(`node:${devDependencies.node}-trixie-slim`)
})

test('the image holds what the build made for production, and nothing is run or fetched for it', () => {
  expect(said('COPY')).toEqual(['--from=build /src/dist ./'])
  expect(said('RUN')).toEqual([])
  expect(said('ADD')).toEqual([])
})

test('packages come as the lock file has them, and none of their scripts runs', () => {
  const runs = all[0]?.instructions.filter(({ keyword }) => keyword === 'RUN').map((one) => one.said)
  expect(runs?.[0]).toBe('npm ci --ignore-scripts')
})

test('Node is the first process, belongs to nobody, and is asked whether it answers', () => {
  expect(said('USER')).toEqual(['10001:10001'])
  expect(said('CMD').map(execForm)).toEqual([['node', 'portal.mjs']])
  expect(said('HEALTHCHECK').map((one) => execForm(one)?.[0])).toEqual(['node'])
  expect(said('ENTRYPOINT')).toEqual([])
})

test('no setting that is secret is in it', () => {
  const names = [...said('ENV'), ...said('ARG')].join(' ').match(/[A-Z_]+(?==)/g)
  expect(names?.sort()).toEqual(['BIND_ADDRESS', 'NODE_ENV', 'PORT'])
})

const services = servicesOf(root)

test('the composition has two portals and two workers, after the migration, and the proxy alone is reached from outside', () => {
  expect(services.portal?.deploy?.replicas).toBe(2)
  expect(services.worker?.deploy?.replicas).toBe(2)
  for (const name of ['portal', 'worker'])
    expect(services[name]?.depends_on?.migrate?.condition).toBe('service_completed_successfully')
  const open = Object.entries(services).filter(([, { ports }]) => ports)
  expect(open.map(([name]) => name)).toEqual(['proxy'])
})

test('whatever runs our code reads its own files alone, may do nothing more than anybody, and is started by a file that is built', () => {
  const ours = Object.values(services).filter(({ image }) => image === 'spencer-portal')
  expect(ours).toHaveLength(3)
  for (const { read_only, cap_drop, command = ['node', 'portal.mjs'] } of ours) {
    expect([read_only, cap_drop]).toEqual([true, ['ALL']])
    expect(Object.keys(entries).map((name) => `${name}.mjs`)).toContain(command[1])
  }
})

test('what others make is named with its version', () => {
  for (const { image } of Object.values(services))
    expect(image).toMatch(/^(spencer-portal|[a-z]+:\d+\.\d+(\.\d+)?-\w+)$/)
})
