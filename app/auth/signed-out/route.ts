import { redirect } from 'next/navigation'

/** Where Microsoft sends staff back to who signed out: an address without a query, as its registrations want them. */
export function GET(): never {
  redirect('/staff/sign-in?why=signed_out')
}
