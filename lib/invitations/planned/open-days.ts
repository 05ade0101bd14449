/** Days after the planned one, or after a freeze: who is late is not locked out the next morning. */
export const openDays = 7
