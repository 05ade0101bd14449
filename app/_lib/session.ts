import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Customer, FieldEditor, ReceiptViewer, Staff } from '@/lib/identity/actor'
import { fieldEditorOf } from '@/lib/identity/session/field-editor'
import { customerOf, receiptViewerOf, staffOf } from '@/lib/identity/session/session'
import { sessionToken } from './cookies'
import { currentPath } from './current-path'

/** For what answers in its own way when nobody is signed in: route handlers, pages for everybody. */
export const findStaff = cache(async (): Promise<Staff | null> => staffOf(await sessionToken('staff')))

export const findCustomer = cache(
  async (connectionId: string): Promise<Customer | null> => customerOf(await sessionToken('customer'), connectionId),
)

/** Somebody without an invitation who may read what was done with their part in it. */
export const findReceiptViewer = cache(
  async (connectionId: string): Promise<ReceiptViewer | null> =>
    receiptViewerOf(await sessionToken('customer'), connectionId),
)

/** For mapping and groups: a customer, or whoever was named for just these two. */
export const requireFieldEditor = cache(
  async (connectionId: string): Promise<Customer | FieldEditor> =>
    (await findCustomer(connectionId)) ??
    (await fieldEditorOf(await sessionToken('customer'), connectionId)) ??
    redirect('/join/refused?why=signed_out'),
)

/** Each page and action asks for itself: a layout is not a guard. */
export async function requireStaff(): Promise<Staff> {
  return (await findStaff()) ?? redirect(`/staff/sign-in?${new URLSearchParams({ returnTo: await currentPath() })}`)
}

/** A customer comes in through their link and by no other way, so that is what the page they are sent to asks for. */
export async function requireCustomer(connectionId: string): Promise<Customer> {
  return (await findCustomer(connectionId)) ?? redirect('/join/refused?why=signed_out')
}
