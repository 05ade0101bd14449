/** Microsoft Graph's application id, the same in every tenant; its service principal's object id differs per tenant. */
export const microsoftGraphAppId = '00000003-0000-0000-c000-000000000000'
