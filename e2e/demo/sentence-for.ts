import { Refusal } from '@/e2e/harness/refusal'

const words: Record<string, string> = {
  EACCES: 'may not be written by you. Choose another folder with DATA_DIR, or run this as whoever owns it.',
  EPERM: 'may not be written by you. Choose another folder with DATA_DIR, or run this as whoever owns it.',
  EROFS: 'is on a disk that cannot be written. Choose another folder with DATA_DIR.',
  ENOTDIR: 'cannot be made, because something on the way to it is a file. Choose another folder with DATA_DIR.',
  ENOSPC: 'has no room left on its disk. Make some, or choose another folder with DATA_DIR.',
}

/** What somebody can mend, in a sentence; null for what they cannot, which wants its stack. */
export function sentenceFor(error: unknown): string | null {
  if (error instanceof Refusal) return error.message
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return null
  const couldNotBeMade = 'syscall' in error && error.syscall === 'mkdir' && error.code === 'ENOENT'
  const what = words[couldNotBeMade ? 'EROFS' : error.code] // Node takes the one for the other
  return what ? `${'path' in error ? error.path : 'A file'} ${what}` : null
}
