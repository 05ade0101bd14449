import { ButtonLink } from '@/app/_components/button'

export default function NoSuchCustomer() {
  return (
    <div className="grid max-w-column gap-6">
      <h1 className="text-xl">There is no such customer</h1>
      <p>The address may have lost a piece on its way. Customers are never deleted, so it is in the list.</p>
      <div>
        <ButtonLink href="/staff/connections">Go to the connections</ButtonLink>
      </div>
    </div>
  )
}
