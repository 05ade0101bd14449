import { z } from 'zod'
import {
  addPassword,
  removeApplication,
  removePassword,
  restoreApplication,
  updateApplication,
  upsertApplication,
} from '@/lib/graph/applications'
import { assignRole, grantScopes, readMicrosoftGraph, upsertServicePrincipal } from '@/lib/graph/service-principals'
import { graph, mint, readAsApp, readUsers } from './ask'
import type { Known, Question } from './question'

export const rehearsalTag = 'spencer-rehearsal'

const Made = z.object({ id: z.guid(), appId: z.guid() })
const Secret = z.object({ keyId: z.guid(), secretText: z.string() })

const make = (known: Known) =>
  upsertApplication(known.uniqueName, {
    displayName: 'Spencer rehearsal',
    signInAudience: 'AzureADMyOrg',
    tags: [rehearsalTag],
  })

const anotherSecret = (known: Known) =>
  graph(known, addPassword(known.objectId, { displayName: `Rehearsal ${known.secrets.length + 1}` }), (body) => {
    const { keyId, secretText } = Secret.parse(body)
    known.secrets.push({ keyId, text: secretText })
  })

const learnMade = (known: Known) => (body: unknown) => {
  const { id, appId } = Made.parse(body)
  known.objectId = id
  known.applicationId = appId
}

/**
 * Connect, prove, renew and undo, request by request as the engine sends them, each with the answer that it relies on. The
 * stand-in is held to the same answers by a test, so that whatever Microsoft says otherwise is where it is wrong.
 */
export const questions: Question[] = [
  { asks: 'Connect: the app is made', ask: (known) => graph(known, make(known), learnMade(known)), relies: '201' },
  {
    asks: 'asked again, it is not made again',
    ask: (known) => graph(known, make(known)),
    relies: '204',
    isPatient: true,
  },
  {
    asks: 'its instance is made',
    ask: (known) =>
      graph(known, upsertServicePrincipal(known.applicationId), (body) => {
        known.instanceId = Made.parse(body).id
      }),
    relies: '201',
    isPatient: true,
  },
  {
    asks: 'asked again, that is not made again',
    ask: (known) => graph(known, upsertServicePrincipal(known.applicationId)),
    relies: '204',
    isPatient: true,
  },
  {
    asks: 'Microsoft Graph is there',
    ask: (known) =>
      graph(known, readMicrosoftGraph(), (body) => {
        known.graphId = Made.parse(body).id
      }),
    relies: '200',
  },
  {
    asks: 'a permission is consented to',
    ask: (known) => graph(known, assignRole(known.instanceId, known.graphId, readUsers)),
    relies: '201',
    isPatient: true,
  },
  {
    asks: 'consented to again, it is refused',
    ask: (known) => graph(known, assignRole(known.instanceId, known.graphId, readUsers)),
    relies: '400 Request_BadRequest',
    isPatient: true,
  },
  {
    asks: 'delegated scopes are granted',
    ask: (known) => graph(known, grantScopes(known.instanceId, known.graphId, ['openid', 'profile'])),
    relies: '201',
    isPatient: true,
  },
  { asks: 'a secret is made', ask: anotherSecret, relies: '200' },
  { asks: 'Prove: it signs in', ask: (known) => mint(known, 0), relies: 'minted', isPatient: true },
  { asks: 'and reads what was consented to', ask: (known) => readAsApp(known, 0), relies: '200', isPatient: true },
  { asks: 'Renew: another secret is made', ask: anotherSecret, relies: '200' },
  { asks: 'it signs in beside the first', ask: (known) => mint(known, 1), relies: 'minted', isPatient: true },
  {
    asks: 'the first is removed',
    ask: (known) => graph(known, removePassword(known.objectId, known.secrets[0]?.keyId ?? '')),
    relies: '204',
  },
  {
    asks: 'removed again, it is refused',
    ask: (known) => graph(known, removePassword(known.objectId, known.secrets[0]?.keyId ?? '')),
    relies: '400 Request_BadRequest',
    isPatient: true,
  },
  {
    asks: 'and signs in no more',
    ask: (known) => mint(known, 0),
    relies: 'AADSTS7000215',
    isPatient: true,
  },
  {
    asks: 'Open: the app is switched off',
    ask: (known) => graph(known, updateApplication(known.objectId, { isDisabled: true } as object)),
    relies: null,
  },
  { asks: 'Open: what it is refused by then', ask: (known) => mint(known, 1), relies: null },
  { asks: 'Undo: it is deleted', ask: (known) => graph(known, removeApplication(known.objectId)), relies: '204' },
  {
    asks: 'it is gone',
    ask: (known) => graph(known, { method: 'GET', path: `/applications/${known.objectId}?$select=id` }),
    relies: '404 Request_ResourceNotFound',
    isPatient: true,
  },
  {
    asks: 'its unique name is still taken',
    ask: (known) => graph(known, make(known)),
    relies: '400 Request_BadRequest',
  },
  {
    asks: 'it comes back',
    ask: (known) => graph(known, restoreApplication(known.objectId)),
    relies: '200',
    isPatient: true,
  },
]
