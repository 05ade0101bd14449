import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'
import { ofThisProcess } from './of-this-process'
import type { proven } from './proven'
import { statementNames } from './statement-names'

declare const asked: unique symbol

/** The database as somebody sees it. Only `asCustomer` and its like give one: Prisma's own client is not enough. */
export type Db = Prisma.TransactionClient & { readonly [asked]: 'alone' | 'together' }

/** All that is asked of it is one transaction. */
export type Tx = Prisma.TransactionClient & { readonly [asked]: 'together' }

type Work<Result> = (tx: Tx) => Promise<Result>

/** By the tenant their rows are told from everybody else's. */
type CustomerSide = {
  readonly tenantId: string
  readonly connectionId: string
  readonly [proven]: 'customer' | 'field editor' | 'receipt viewer'
}

export type StaffSide = { readonly [proven]: 'staff' | 'reporter' }

/**
 * Whoever asks is named here and nowhere else, so that each of them can get a database role of their own.
 *
 * With `work`: all or nothing, across rooms; jobs are sent in it. What is read inside takes its `tx` too: whoever holds one
 * connection and waits for another stands still once everybody does. Without: each question is a statement of its own,
 * one way to the database instead of three, for pages that read and for an update that guards itself. What locks, sends or
 * audits asks for a `Tx`, and so cannot be called with the latter.
 */
export function asCustomer(customer: CustomerSide): Db
export function asCustomer<Result>(customer: CustomerSide, work: Work<Result>): Promise<Result>
export function asCustomer<Result>(_: CustomerSide, work?: Work<Result>) {
  return ask(work)
}

/** Spencer's own people, and programs of theirs that report. */
export function asStaff(staff: StaffSide): Db
export function asStaff<Result>(staff: StaffSide, work: Work<Result>): Promise<Result>
export function asStaff<Result>(_: StaffSide, work?: Work<Result>) {
  return ask(work)
}

/** For what both sides may do. */
export function asActor(actor: CustomerSide | StaffSide): Db
export function asActor<Result>(actor: CustomerSide | StaffSide, work: Work<Result>): Promise<Result>
export function asActor<Result>(actor: CustomerSide | StaffSide, work?: Work<Result>) {
  if ('connectionId' in actor) return work ? asCustomer(actor, work) : asCustomer(actor)
  return work ? asStaff(actor, work) : asStaff(actor)
}

/** Jobs and sweeps: nobody is at the keyboard. */
export function asWorker(): Db
export function asWorker<Result>(work: Work<Result>): Promise<Result>
export function asWorker<Result>(work?: Work<Result>) {
  return ask(work)
}

/**
 * Before anybody is known. An actor only comes out of a look: at a session, a link's token, a sign-in under way; so does
 * whether somebody may ask so often, and whether there is a database at all.
 */
export function asVisitor(): Db
export function asVisitor<Result>(work: Work<Result>): Promise<Result>
export function asVisitor<Result>(work?: Work<Result>) {
  return ask(work)
}

function ask<Result>(work?: Work<Result>): Db | Promise<Result> {
  kept.client ??= open()
  if (!work) return kept.client as unknown as Db
  // A burst waits for its turn: Prisma gives up after two seconds unless told otherwise.
  return kept.client.$transaction((tx) => work(tx as Tx), { maxWait: 15_000, timeout: 15_000 })
}

const kept = ofThisProcess<{ client: PrismaClient }>('db')

/** One pool per process. */
function open(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().DATABASE_URL, max: 10 },
      { statementNameGenerator: statementNames(500) },
    ),
  })
}

export async function closeDb(): Promise<void> {
  await kept.client?.$disconnect()
  kept.client = undefined
}
