import { page } from './en/page'

export const en = { page }
