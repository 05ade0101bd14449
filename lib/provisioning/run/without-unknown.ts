import { isGivenUnseen } from '@/lib/connections/model'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import type { Observation, ObservedApplication } from '@/lib/graph/observation'
import type { EngineState } from './context'
import { mayHaveMadeApplication } from './store'

/**
 * Our unique name can be read from a link and taken by whoever may register apps. A registration that carries it, and that
 * this connection neither made nor was given, is offered like any other that somebody made by hand.
 */
export async function withoutUnknown(state: EngineState, observation: Observation): Promise<Observation> {
  const { application } = observation
  if (!application || isKnown(state, application)) return observation
  if (await isOurWork(state, application)) return observation
  return {
    ...observation,
    application: null,
    servicePrincipal: null,
    owners: null,
    adoptable: [...observation.adoptable, application],
  }
}

function isKnown({ connection, confirmed, expectations }: EngineState, application: ObservedApplication): boolean {
  const { applicationObjectId, adoptedObjectId } = connection
  const { objectId, applicationId } = application
  if (isGivenUnseen(connection) && connection.applicationId === applicationId) return true
  return [applicationObjectId, adoptedObjectId, confirmed?.restore, expectations.application?.objectId].includes(
    objectId,
  )
}

/** Graph keeps by which client a registration was made. Where it does not say, our ledger tells whether it may be ours. */
async function isOurWork({ connection }: EngineState, { createdByAppId }: ObservedApplication): Promise<boolean> {
  if (createdByAppId !== null) return createdByAppId.toLowerCase() === env().CUSTOMER_CLIENT_ID.toLowerCase()
  return mayHaveMadeApplication(asWorker(), connection.id)
}
