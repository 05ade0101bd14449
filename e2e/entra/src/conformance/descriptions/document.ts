import { readFileSync } from 'node:fs'
import path from 'node:path'

type DeclaredOperation = {
  'x-type'?: string
  'x-permissions'?: { delegated?: string[] }
  requestBody?: object
  responses: Record<string, object>
}

/** The parts of an OpenAPI 3.1 document that are looked at by hand; schemas are left to the validator. */
export type Document = {
  paths: Record<string, Record<string, DeclaredOperation>>
  components: { schemas: Record<string, { 'x-navigation'?: Record<string, string> }> }
}

/** Microsoft's own description of the operations this project works with. */
export function readDocument(folder: string): Document {
  const document: Document = JSON.parse(readFileSync(path.join(folder, 'graph-v1-subset.json'), 'utf8'))
  for (const { path: at, like, method, status, type } of besides) {
    const described = document.paths[like]?.[method]
    if (!described) continue
    const schema = { $ref: `#/components/schemas/microsoft.graph.${type}` }
    const answers = { [status]: { content: { 'application/json': { schema } } }, ...described.responses }
    document.paths[at] = { ...document.paths[at], [method]: { ...described, responses: answers } }
  }
  return document
}

/**
 * Answers that a reference page documents and the description, made from metadata, does not have, at a path that is
 * otherwise `like` another. Source: "Upsert servicePrincipal", "Upsert group" (v1.0).
 */
const besides = [
  {
    path: "/servicePrincipals(appId='{appId}')",
    like: "/servicePrincipals(appId='{appId}')",
    method: 'patch',
    status: '201',
    type: 'servicePrincipal',
  },
  { path: "/groups(uniqueName='{uniqueName}')", like: '/groups/{id}', method: 'patch', status: '201', type: 'group' },
]
