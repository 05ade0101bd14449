import type { Tx } from '@/lib/db'

/** Connections whose account owner they are: somebody has to take over. */
export async function countLed(tx: Tx, address: string): Promise<number> {
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int from "Connection" where lower("spencerContactEmail") = ${address}`
  return count
}
