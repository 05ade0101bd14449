import type { Words } from '@/lib/words/words'

const kinds = {
  'create application': 'create_application',
  'update application': 'update_application',
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

/** The engine's key of a change, as a person would say it. A kind that we have no words for stands as it is. */
export function changeInWords(key: string, t: Words): string {
  const found = Object.entries(kinds).find(([kind]) => key === kind || key.startsWith(`${kind} `))
  if (!found) return key
  const [kind, word] = found
  return t(`changes.${word}`, { what: key.slice(kind.length + 1) })
}
