import { type Blueprint, blueprintOf } from '../blueprint/blueprint'
import type { ConnectionForRun } from '../connections/find-connection'
import { currentCertificate } from '../credentials/give-certificate'
import type { Tx } from '../db'

/** The blueprint of a connection as chosen now. */
export async function currentBlueprint(connection: ConnectionForRun, tx?: Tx): Promise<Blueprint> {
  const given = connection.userSync ? await currentCertificate(connection.id, tx) : null
  const certificate = given && {
    der: Buffer.from(given.der).toString('base64'),
    thumbprintSha1: given.thumbprintSha1,
    thumbprintSha256: given.thumbprintSha256,
    subject: given.subject,
    endsAt: given.endsAt.toISOString(),
  }
  const { uniqueName, appName, environment, userSync, securityGroups } = connection
  return blueprintOf({ uniqueName, appName, environment, userSync, securityGroups, certificate })
}
