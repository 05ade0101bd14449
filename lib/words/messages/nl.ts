import { page } from './nl/page'

export const nl = { page }
