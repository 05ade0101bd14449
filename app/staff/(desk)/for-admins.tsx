import { Notice } from '@/app/_components/notice'

/** A page that is not for everybody of staff, to whoever opens it all the same. */
export function ForAdmins() {
  return (
    <Notice kind="needs-you" title="Only an Admin can open this page.">
      <p>Nothing was changed. An Admin is somebody who holds that role on the enterprise application for staff.</p>
    </Notice>
  )
}
