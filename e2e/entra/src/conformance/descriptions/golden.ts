import { readFileSync } from 'node:fs'
import path from 'node:path'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { createBox } from '../../box'
import { judge, type Tally, tallyOf } from '../tally'
import { type DiscoveryCapture, discoveryComplaints } from './golden-discovery'
import { aReplayTenant } from './replay-tenant'
import { type Blanks, departures } from './template'

type Capture = {
  header?: object
  claimNames?: string[]
  structural?: object
  response?: { status: number; body: object }
}
type Golden = { discovery: DiscoveryCapture; token: Record<string, Capture> }

/** The captured situation is a daemon of one tenant that asks for a token for itself; each scenario changes one thing. */
const scenarios: Record<string, Record<string, string>> = {
  'token-claims-client-credentials': {},
  'token-client-credentials': {},
  'token-error-invalid-client': { client_secret: 'wrong' },
  'token-error-invalid-scope': { scope: 'api://not-a-registered-resource/.default' },
  'token-error-unknown-client': { client_id: '00000000-0000-0000-0000-000000000000' },
  'token-error-unsupported-grant-type': { grant_type: 'no_such_grant' },
}

/** Captures of the real login service: the box's documents, tokens and refusals have the same keys, claims and words. */
export async function judgeGolden(folder: string, permissions: string[]): Promise<Tally> {
  const golden: Golden = JSON.parse(readFileSync(path.join(folder, 'entra-login-golden.json'), 'utf8'))
  const tally = tallyOf('Captures of the login service')
  const box = await createBox()
  const { send, appId, secretText, tenantId, ids } = await aReplayTenant(permissions, box.world)
  await send('PATCH', `/applications/${ids.applications}`, { api: { requestedAccessTokenVersion: 2 } })

  const login = 'https://login.microsoftonline.com'
  const discovery = await box.fetch(`${login}/common/v2.0/.well-known/openid-configuration`)
  judge(tally, 'discovery', discoveryComplaints(golden.discovery, await discovery.json()), '/common')

  const usual = {
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: secretText,
    scope: `${appId}/.default`,
  }
  const blanks = { 'daemon-app-id': appId, 'tenant-id': tenantId }
  for (const [name, capture] of Object.entries(golden.token)) {
    const body = new URLSearchParams({ ...usual, ...scenarios[name] })
    const response = await box.fetch(`${login}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body })
    const answer = await response.json()
    const complaints =
      response.status === (capture.response?.status ?? 200)
        ? answerComplaints(capture, answer, blanks)
        : [`answered ${response.status} ${answer.error_description}`]
    judge(tally, name, complaints, '/token')
  }
  return tally
}

function answerComplaints(capture: Capture, answer: { access_token?: string }, blanks: Blanks): string[] {
  const { response, header, claimNames = [], structural = {} } = capture
  if (response) return departures(response.body, answer, blanks)
  const claims = decodeJwt(answer.access_token ?? '')
  const names = Object.keys(claims)
  const told = Object.fromEntries(Object.keys(structural).map((name) => [name, claims[name]]))
  return [
    ...departures(header, decodeProtectedHeader(answer.access_token ?? ''), blanks, 'header'),
    ...departures(structural, told, blanks, 'claims'),
    ...claimNames.filter((name) => !names.includes(name)).map((name) => `the claim ${name} is missing`),
    ...names.filter((name) => !claimNames.includes(name)).map((name) => `the claim ${name} is there besides`),
  ]
}
