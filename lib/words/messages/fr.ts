import { page } from './fr/page'

export const fr = { page }
