import { batch, batchAnswers } from '@/lib/graph/batch'
import { type GraphAnswer, type GraphCall, isOk } from '@/lib/graph/call'
import { detailCalls, type Look, lookCalls } from '@/lib/graph/look'
import { readDetails, readLook } from '@/lib/graph/observation'
import type { Seen } from '@/lib/graph/seen'
import { send } from '@/lib/graph/send'
import type { Delegate } from '@/lib/identity/actor'
import { roleTemplates } from '@/lib/identity/roles'
import type { Blueprint } from '../../blueprint/blueprint'
import type { Change } from './change'
import type { Memory } from './memory'
import { plan } from './plan'
import { ready } from './ready'
import { type Ids, requestFor, type SecretToAsk } from './requests'

const actor = {
  scopes: ['Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'],
  directoryRoles: [roleTemplates.globalAdministrator],
  refused: new Set<never>(),
}

/** For tests: applies changes to the box without the engine around them, as one person who may do everything. */
export function applying(delegate: Delegate, blueprint: Blueprint) {
  const ask = (call: GraphCall) => send(delegate, call, crypto.randomUUID())

  async function askAll(calls: GraphCall[]): Promise<GraphAnswer[]> {
    const answers = batchAnswers(await ask(batch(calls, 'serial')), calls.length)
    if (!answers) throw new Error('Graph refused the batch')
    return answers
  }

  async function look(): Promise<Seen> {
    const { uniqueName, redirectUri } = blueprint
    const portalClientId = crypto.randomUUID()
    const asked: Look = { uniqueName, redirectUri, adoptedObjectId: null, known: null, portalClientId }
    const seen = readLook(await askAll(lookCalls(asked)), asked)
    if (!seen?.application) return seen ?? Promise.reject(new Error('Nothing was seen'))
    return { ...seen, ...readDetails(await askAll(detailCalls(seen.application)), seen.microsoftGraphId) }
  }

  async function make(changes: Change[], seen: Seen, secret = aSecret()): Promise<GraphAnswer[]> {
    const answers = await askAll(changes.map((change) => requestFor(change, blueprint, idsOf(seen), secret)))
    const refused = answers.find((answer) => !isOk(answer))
    if (refused) throw new Error(`Graph answered ${JSON.stringify(refused)}`)
    return answers
  }

  /** Until the plan is empty on what the box shows; how many rounds wrote, and what. */
  async function makeAll(memory: Memory): Promise<{ rounds: number; made: Change[] }> {
    const made: Change[] = []
    for (let rounds = 0; rounds < 10; rounds += 1) {
      const seen = await look()
      const changes = plan(blueprint, seen, memory, new Date())
      if (changes.length === 0) return { rounds, made }
      const turn = ready(changes, actor)
      const secret = aSecret()
      const answers = await make(turn, seen, secret)
      const given = answers[turn.findIndex(({ kind }) => kind === 'add secret')]
      if (given) memory.secrets.push(remembered(given, secret.attemptName))
      made.push(...turn)
    }
    throw new Error('The plan does not become empty')
  }

  return { ask, look, make, makeAll }
}

export function aSecret(attemptName = `ours ${crypto.randomUUID()}`): SecretToAsk {
  return { attemptName, endsAt: new Date(Date.now() + 86_400_000) }
}

function remembered({ body }: GraphAnswer, attemptName: string): Memory['secrets'][number] {
  const { keyId, endDateTime } = body as { keyId: string; endDateTime: string }
  return { runId: null, attemptName, keyId, state: 'live', createdAt: new Date(), endsAt: new Date(endDateTime) }
}

function idsOf({ application, servicePrincipal, microsoftGraphId }: Seen): Ids {
  return {
    applicationObjectId: application?.objectId ?? '',
    applicationId: application?.applicationId ?? '',
    servicePrincipalId: servicePrincipal?.objectId ?? '',
    microsoftGraphId,
  }
}
