/** The engine's changes, as a reader calls them; `{what}` is Microsoft's own word. */
export const changes = {
  create_application: 'De app maken',
  update_application: 'De app aanvullen: {what}',
  create_service_principal: 'De app beschikbaar maken in de tenant',
  assign_role: '{what} toelaten',
  grant_scopes: 'Aanmelden toelaten voor iedereen',
  add_secret: 'Het geheim maken',
  restore_application: 'De verwijderde app terugzetten',
  remove_application: 'De app verwijderen',
  unassign_role: '{what} terugnemen',
  withdraw_scopes: 'Aanmelden voor iedereen terugnemen',
  remove_secret: 'Een geheim van ons verwijderen dat niemand meer gebruikt',
  properties: {
    displayName: 'de naam',
    signInAudience: 'alleen voor mensen van deze tenant',
    web: 'het adres waar aanmelden naar terugkeert',
    optionalClaims: 'de claim upn',
    requiredResourceAccess: 'de gevraagde permissies',
    tags: 'onze tags',
    keyCredentials: 'het certificaat',
    uniqueName: 'onze unieke naam',
  },
} as const
