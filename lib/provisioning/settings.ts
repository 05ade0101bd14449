import { type Blueprint, blueprintOf } from '@/lib/blueprint/blueprint'
import type { ConnectionForRun } from '@/lib/connections/find-connection'
import { currentCertificate } from '@/lib/credentials/give-certificate'
import type { Tx } from '@/lib/db'

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
