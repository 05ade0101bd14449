import { truths } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import type { Scene } from '../claims/scene'

const written = [
  /** A moment, or a day. */
  /^\d{1,2} \p{L}+ \d{4}( at \d\d:\d\d \S+)?$/u,
  /** How long something took. */
  /^(< )?[\d.,]+ (s|min)( \d+ s)?$/,
  /^\d+(:\d\d)+$/,
  /** Ids, thumbprints, addresses and numbers. */
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  /^([\dA-F]{2}:)+[\dA-F]{2}$/,
  /^https?:\/\/\S+$/,
  /^(HTTP|AADSTS)?\s?\d*$/,
]

/** Texts of a page that are no sentence: names, and what else stands in rows or in the tenant as it is shown. */
export async function dataOf({ tenant, connection, run }: Scene): Promise<(text: string) => boolean> {
  const people = await db().person.findMany({ select: { name: true, upn: true } })
  const named = new Set([
    'Spencer',
    connection.customer.name,
    connection.domain,
    connection.appName,
    run.reason ?? '',
    ...people.flatMap(({ name, upn }) => [name, upn]),
    ...run.ledger.flatMap(({ code }) => code ?? []),
    ...truths(tenant.applications).map(({ entity }) => entity.displayName ?? ''),
    ...Object.values(tenant.deletedApplications).map(({ entity }) => entity.displayName ?? ''),
  ])
  return (text) => named.has(text) || written.some((one) => one.test(text))
}
