import type { Stack } from '@/e2e/harness/stack'

/** The addresses of one stack, and the folder of all of them, where the scan looks afterwards. */
export type World = { portal: string; box: string; mailbox: string; database: string; folder: string }

export function worldOf({ portal, entra, mailbox, database }: Stack, folder: string): World {
  return { portal, box: entra.origin, mailbox: mailbox.origin, database, folder }
}
