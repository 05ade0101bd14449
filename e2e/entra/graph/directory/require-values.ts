import { badRequest } from '../problem'

/** What a new object cannot do without. Wording as the directory has it for users and groups. */
export function requireValues<Entity extends object>(
  asked: Entity,
  names: (keyof Entity & string)[],
  resource: string,
) {
  for (const name of names) {
    const value = asked[name]
    if (value === undefined || value === null || value === '') {
      throw badRequest(`A value is required for property '${name}' of resource '${resource}'.`, [
        {
          code: 'PropertyRequired',
          message: `A value is required for property '${name}' of resource '${resource}'.`,
          target: name,
        },
      ])
    }
  }
}
