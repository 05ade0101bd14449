import type { Translator } from '@/lib/i18n/translator'

const kinds = {
  'create application': 'create_application',
  'update application': 'update_application',
  'trim application': 'take_from_application',
  'restore application': 'restore_application',
  'remove application': 'remove_application',
  'create service principal': 'create_service_principal',
  'assign role': 'assign_role',
  'unassign role': 'unassign_role',
  'grant scopes': 'grant_scopes',
  'withdraw scopes': 'withdraw_scopes',
  'add secret': 'add_secret',
  'remove secret': 'remove_secret',
} as const

/** What of an application we ever write, as Graph calls it. */
const properties = [
  'displayName',
  'signInAudience',
  'web',
  'optionalClaims',
  'requiredResourceAccess',
  'tags',
  'keyCredentials',
  'uniqueName',
] as const

/**
 * The engine's key of a change, as a person would say it. A kind that we have no words for stands as it is. An undo takes out
 * of an app what every other update puts in.
 */
export function changeInWords(key: string, t: Translator, isUndo = false): string {
  const found = Object.entries(kinds).find(([kind]) => key === kind || key.startsWith(`${kind} `))
  if (!found) return key
  const [kind, word] = found
  const rest = key.slice(kind.length + 1)
  if (kind !== 'update application' && kind !== 'trim application') return t(`changes.${word}`, { what: rest })
  const what = propertiesInWords(rest, t)
  return t(`changes.${isUndo ? 'take_from_application' : word}`, { what })
}

function propertiesInWords(names: string, t: Translator): string {
  const known = properties.filter((property) => names.split(' ').includes(property))
  return known.map((property) => t(`changes.properties.${property}`)).join(', ')
}
