import type { Tx } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import { between } from './transactions'

/** `setWithdrawal` keeps a yes, whatever it was told. */
export function withdrawnUnseen(tx: Tx): Tx {
  const updateMany = (asked: Prisma.RunUpdateManyArgs) => {
    const { withdrawal } = asked.data
    const isTold = withdrawal !== undefined && withdrawal !== null
    const seen = isTold ? { withdrawal: { is: 'yes', seenAt: new Date().toISOString() } } : {}
    return tx.run.updateMany({ ...asked, data: { ...asked.data, ...seen } })
  }
  return between(tx, { run: between(tx.run as unknown as Tx, { updateMany } as object) })
}

/** `settle` keeps every line as done. */
export function doneWhateverCame(tx: Tx): Tx {
  const update = (asked: Prisma.LedgerEntryUpdateArgs) => {
    const outcome = asked.data.outcome === undefined ? {} : { outcome: 'done' as const }
    return tx.ledgerEntry.update({ ...asked, data: { ...asked.data, ...outcome } })
  }
  return between(tx, { ledgerEntry: between(tx.ledgerEntry as unknown as Tx, { update } as object) })
}
