/** The fields in which staff answer what is asked about an odd certificate. */
export const answer = { yes: 'nevertheless', why: 'neverthelessReason' } as const
