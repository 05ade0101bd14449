import { Notice } from '@/app/_components/notice'

/** A page that is not for everybody of staff, to whoever opens it all the same. */
export function ForAdmins() {
  return (
    <div className="grid max-w-column gap-6">
      <h1 className="text-lg">For Admins</h1>
      <Notice kind="needs-you" title="Only an Admin can open this page.">
        <p>Nothing was changed. An Admin is somebody who holds that role on the enterprise application for staff.</p>
      </Notice>
    </div>
  )
}
