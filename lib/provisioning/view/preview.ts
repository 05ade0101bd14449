import type { Blueprint } from '@/lib/blueprint/blueprint'
import { batch } from '@/lib/graph/batch'
import type { GraphCall } from '@/lib/graph/call'
import { observationCalls, type Target } from '@/lib/graph/observe'
import type { Change } from '../plan/change'
import { type Capabilities, ready } from '../plan/ready'
import { attemptNameOf, type Ids, requestFor } from '../plan/requests'
import type { Forecast } from './forecast'
import type { PreviewRequest } from './view'

/** One entry for each HTTP request that a press would lead to, in order: the look, and the rounds of what one person may do. */
export function previewOf(
  { observation, changes }: Forecast,
  blueprint: Blueprint,
  target: Target,
  capabilities: Capabilities,
  secretEndsAt: Date,
): PreviewRequest[] {
  const { application, servicePrincipal, microsoftGraphId } = observation
  const ids: Ids = {
    applicationObjectId: application?.objectId ?? '{application object id}',
    applicationId: application?.applicationId ?? '{application id}',
    servicePrincipalId: servicePrincipal?.objectId ?? '{service principal id}',
    microsoftGraphId: microsoftGraphId || '{Microsoft Graph id}',
  }
  const secret = { attemptName: attemptNameOf(blueprint.environment, '{date}', '{random}'), endsAt: secretEndsAt }
  const rounds = roundsOf(changes, capabilities).map((round) => {
    const [first, ...others] = round.map((change) => requestFor(change, blueprint, ids, secret))
    return first && others.length > 0 ? batch([first, ...others], 'serial') : first
  })
  const calls = [batch(observationCalls(target), 'parallel'), ...rounds].filter((call) => call !== undefined)
  return calls.map(({ method, path, body }: GraphCall) => ({ method, path, body: body ?? null }))
}

/** What goes in one request each, as a run would send it while every answer is a good one. */
function roundsOf(changes: readonly Change[], capabilities: Capabilities): Change[][] {
  const round = ready([...changes], capabilities)
  if (round.length === 0) return []
  return [
    round,
    ...roundsOf(
      changes.filter((change) => !round.includes(change)),
      capabilities,
    ),
  ]
}
