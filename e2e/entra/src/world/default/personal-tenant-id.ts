/** The tenant of every personal Microsoft account. Source: "ID token claims reference", `tid`. */
export const personalTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad'
