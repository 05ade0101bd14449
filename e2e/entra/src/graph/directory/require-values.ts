import { badRequest } from '../request/problem'

/** What a new object cannot do without. Wording as in microsoftgraph/MSGraph-SDK-Code-Generator#244. */
export function requireValues<Entity extends object>(asked: Entity, names: (keyof Entity & string)[]) {
  for (const name of names) {
    const value = asked[name]
    if (value === undefined || value === null || value === '') {
      throw badRequest(`Property ${name} value is required but is empty or missing.`)
    }
  }
}
