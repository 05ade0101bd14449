import type { Application, PasswordCredential } from '@microsoft/microsoft-graph-types'
import type { GraphCall } from './call'

const quote = (key: string) => encodeURIComponent(key.replaceAll("'", "''"))

/**
 * Creates the registration under a name we chose, or does nothing when it stands: 201 with the application, or 204.
 * The one write that makes an application, because asking twice cannot make two
 * (learn.microsoft.com/graph/api/application-upsert).
 */
export function upsertApplication(uniqueName: string, application: Application): GraphCall {
  return {
    method: 'PATCH',
    path: `/applications(uniqueName='${quote(uniqueName)}')`,
    headers: { Prefer: 'create-if-missing' },
    body: application,
  }
}

/** 204. Collections are replaced whole, so the caller sends them merged with what it saw. */
export function updateApplication(objectId: string, patch: Application): GraphCall {
  return { method: 'PATCH', path: `/applications/${objectId}`, body: patch }
}

/** 200 with the secret's text, once and never again (learn.microsoft.com/graph/api/application-addpassword). */
export function addPassword(
  objectId: string,
  credential: Pick<PasswordCredential, 'displayName' | 'endDateTime'>,
): GraphCall {
  return {
    method: 'POST',
    path: `/applications/${objectId}/addPassword`,
    body: { passwordCredential: credential },
  }
}

/** 204; 400 when the key is already gone. */
export function removePassword(objectId: string, keyId: string): GraphCall {
  return { method: 'POST', path: `/applications/${objectId}/removePassword`, body: { keyId } }
}

/** 204. Soft: it can be restored for 30 days, its service principal goes with it (learn.microsoft.com/graph/api/application-delete). */
export function removeApplication(objectId: string): GraphCall {
  return { method: 'DELETE', path: `/applications/${objectId}` }
}

/** 200 with the application, secrets and all (learn.microsoft.com/graph/api/directory-deleteditems-restore). */
export function restoreApplication(objectId: string): GraphCall {
  return { method: 'POST', path: `/directory/deletedItems/${objectId}/restore` }
}

export function readOwners(objectId: string): GraphCall {
  return { method: 'GET', path: `/applications/${objectId}/owners?$select=id` }
}
