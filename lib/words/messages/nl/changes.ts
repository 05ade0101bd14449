/** The engine's changes, as a reader calls them; `{what}` is Microsoft's own word. */
export const changes = {
  create_application: 'De app maken',
  update_application: 'De app aanvullen: {what}',
  create_service_principal: 'De app beschikbaar maken in de tenant',
  assign_role: '{what} toelaten',
  grant_scopes: 'Aanmelden toelaten voor iedereen',
  add_secret: 'Het geheim maken',
  remove_secret: 'Een eerder, verloren geheim verwijderen',
} as const
