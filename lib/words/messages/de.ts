import { page } from './de/page'

export const de = { page }
