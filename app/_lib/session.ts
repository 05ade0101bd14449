import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Customer, FieldEditor, ReceiptViewer, Staff } from '@/lib/identity/actor'
import { hasRole } from '@/lib/identity/actor-rules'
import { endedAccessOf } from '@/lib/identity/session/ended-access'
import { fieldEditorOf } from '@/lib/identity/session/field-editor'
import { customerOf, receiptViewerOf } from '@/lib/identity/session/session'
import { sessionBehind } from '@/lib/identity/session/session-end'
import { staffOf } from '@/lib/identity/session/staff-session'
import { sessionToken } from './cookies'
import { currentPath } from './current-path'
import { refused } from './refused'

/** For what answers in its own way when nobody is signed in: route handlers, pages for everybody. */
export const findStaff = cache(async (): Promise<Staff | null> => staffOf(await sessionToken('staff')))

export const findCustomer = cache(
  async (connectionId: string): Promise<Customer | null> => customerOf(await sessionToken('customer'), connectionId),
)

/** A stream that reads by itself keeps nobody signed in. */
export async function findFollower(connectionId: string): Promise<Customer | Staff | null> {
  return (
    (await customerOf(await sessionToken('customer'), connectionId, { isUse: false })) ??
    (await staffOf(await sessionToken('staff'), { isUse: false }))
  )
}

/** Somebody without an invitation who may read what was done with their part in it. */
export const findReceiptViewer = cache(
  async (connectionId: string): Promise<ReceiptViewer | null> =>
    receiptViewerOf(await sessionToken('customer'), connectionId),
)

/**
 * Each page and action asks for itself: a layout is not a guard. `press`: what was to be done; a page that was only looked at
 * leads to the sign-in and is no refusal.
 */
export async function requireStaff(press?: string): Promise<Staff> {
  const staff = await findStaff()
  if (staff) return staff
  const { personId, ended: why } = await sessionBehind(await sessionToken('staff'))
  if (press) await refused({ what: press, why: 'signed_out', personId })
  redirect(`/staff/sign-in?${new URLSearchParams({ returnTo: await currentPath(), ...(why && { why }) })}`)
}

/** For pages that are an Admin's alone: null for everybody else, and that they asked is written down. */
export async function findAdmin(): Promise<Staff | null> {
  const staff = await requireStaff()
  if (hasRole(staff, 'Admin')) return staff
  await refused({ what: await currentPath(), why: 'role', personId: staff.personId })
  return null
}

/** A customer comes in through their link and by no other way, so that is what the page they are sent to asks for. */
export async function requireCustomer(connectionId: string, press?: string): Promise<Customer> {
  return (await findCustomer(connectionId)) ?? outside(connectionId, press)
}

const findFieldEditor = cache(
  async (connectionId: string): Promise<FieldEditor | null> =>
    fieldEditorOf(await sessionToken('customer'), connectionId),
)

/** For mapping and groups: a customer, or whoever was named for just these two. */
export async function requireFieldEditor(connectionId: string, press?: string): Promise<Customer | FieldEditor> {
  return (await findCustomer(connectionId)) ?? (await findFieldEditor(connectionId)) ?? outside(connectionId, press)
}

async function outside(connectionId: string, press?: string): Promise<never> {
  const token = await sessionToken('customer')
  const { personId, ended } = await sessionBehind(token)
  if (!ended) await refusedAsNotTheirs(personId, press)
  else if (press) await refused({ what: press, why: 'signed_out', personId })
  const invitation = await endedAccessOf(token, connectionId)
  const why = invitation ? 'invitation_ended' : ended === 'idle' ? 'idle' : 'signed_out'
  redirect(`/join/refused?${new URLSearchParams({ why, ...(invitation && { connection: connectionId }) })}`)
}

/**
 * Whoever is signed in and asks for what is not theirs is written down; they hear the same as everybody else. Nobody signed in
 * was refused nothing: they are shown the way in, or 404.
 */
export async function refuseOthers(): Promise<void> {
  const { personId, ended } = await sessionBehind(await sessionToken('customer'))
  if (!ended) await refusedAsNotTheirs(personId)
}

async function refusedAsNotTheirs(personId?: string, press?: string): Promise<void> {
  await refused({ what: press ?? (await currentPath()), why: 'not_theirs', personId })
}
