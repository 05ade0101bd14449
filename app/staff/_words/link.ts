import type { LinkWords } from '@/app/_components/link-form'

/** What stands around a link that staff make for themselves or for one other person. */
export function linkWords(make: string): LinkWords {
  return { make, again: 'Make another link', label: 'Shown once, here and now', refusedTitle: 'No link was made' }
}
