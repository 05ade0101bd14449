/** What a form names a held press by. */
export const heldField = 'held'
