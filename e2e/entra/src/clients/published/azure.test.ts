import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everybodysPassword } from '../../login/grants/password'
import { chainOf, selfSigned } from '../../login/testing/certificates'
import { tenantOf } from '../../login/testing/code-flow'
import { type Entra, startEntra } from '../../server/start-entra'
import { clientSecret, redirectUri, registerClient } from './client-application'
import { startTlsProxy, type TlsProxy } from './tls-proxy'

/**
 * Microsoft's Node libraries, unchanged and in a process of their own, at Microsoft's own host names: only the proxy and
 * the certificate authority of their environment are the box's, as in a company that inspects its traffic.
 */

const names = ['login.microsoftonline.com', 'graph.microsoft.com']

let entra: Entra
let proxy: TlsProxy
let folder: string
let seen: Record<string, unknown>

beforeAll(async () => {
  const [server, leaf, chain] = await Promise.all([selfSigned(names), selfSigned(), chainOf()])
  entra = await startEntra({ loginOrigin: `https://${names[0]}`, graphOrigin: `https://${names[1]}` })
  proxy = await startTlsProxy(entra.origin, server)
  folder = await mkdtemp(path.join(tmpdir(), 'entra-clients-'))
  const keep = async (name: string, text: string) => {
    await writeFile(path.join(folder, name), text)
    return path.join(folder, name)
  }
  const application = await registerClient(entra.box, [leaf.certificate, chain.certificate])
  seen = await runFlows({
    NODE_EXTRA_CA_CERTS: await keep('authority.pem', server.certificate),
    CLIENT: JSON.stringify({
      ...application,
      clientSecret,
      redirectUri,
      certificatePath: await keep('leaf.pem', leaf.privateKey + leaf.certificate),
      chainPath: await keep('chain.pem', chain.privateKey + chain.certificate + chain.authority),
      password: everybodysPassword,
    }),
  })
}, 60_000)

afterAll(async () => {
  await proxy.close()
  await entra.close()
  await rm(folder, { recursive: true })
})

async function runFlows(more: Record<string, string>): Promise<Record<string, unknown>> {
  const throughProxy = {
    HTTPS_PROXY: proxy.address,
    https_proxy: proxy.address,
    NODE_USE_ENV_PROXY: '1',
    NO_PROXY: '',
    no_proxy: '',
  }
  const program = path.join(import.meta.dirname, 'azure-flows.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, ...throughProxy, ...more, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let problems = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    problems += chunk
  })
  const status = await new Promise((resolve) => child.once('close', resolve))
  if (status !== 0) throw new Error(problems)
  return JSON.parse(out.trim().split('\n').at(-1) ?? '{}')
}

test('an application signs in with a secret, a certificate and a certificate with its chain', () => {
  const roles = expect.arrayContaining(['Application.ReadWrite.All', 'User.Read.All'])
  expect(seen).toMatchObject({ secret: roles, certificate: roles, chain: roles })
  expect(seen.refused).toMatch(/AADSTS7000215: Invalid client secret provided/)
})

test('a person signs in with a device code, an authorization code and a password', () => {
  const emma = 'emma.willems@contoso.com'
  expect(seen).toMatchObject({ device: { me: emma, management: true }, code: emma, password: emma })
})

test('Graph’s client creates, changes, reads and removes, and hears what is gone', () => {
  expect(seen.crud).toEqual({ notes: 'changed', statusCode: 404, code: 'Request_ResourceNotFound' })
})

test('it turns pages to the end and sends a batch', () => {
  const people = Object.keys(tenantOf(entra.box, 'contoso').people).length
  expect(seen.paging).toEqual({ pageSize: 5, users: people })
  expect(seen.batch).toEqual([200, 200])
})

test('they asked for Microsoft’s hosts and no others', () => {
  expect(new Set(proxy.hosts)).toEqual(new Set(names.map((name) => `${name}:443`)))
})
