import type { Observation } from '@/lib/graph/observation'
import { mayHaveMadeApplication } from './store'
import type { Working } from './working'

/**
 * Our unique name can be read from a link and taken by whoever may register apps. A registration that carries it, and that
 * this connection neither made nor was given, is offered like any other that somebody made by hand.
 */
export async function withoutUnknown(working: Working, observation: Observation): Promise<Observation> {
  const { application } = observation
  if (!application || isKnown(working, application.objectId)) return observation
  if (await mayHaveMadeApplication(working.connection.id)) return observation
  return {
    ...observation,
    application: null,
    servicePrincipal: null,
    owners: null,
    adoptable: [...observation.adoptable, application],
  }
}

function isKnown({ connection, confirmed, made }: Working, objectId: string): boolean {
  const { applicationObjectId, adoptedObjectId } = connection
  return [applicationObjectId, adoptedObjectId, confirmed?.restore, made.application?.objectId].includes(objectId)
}
