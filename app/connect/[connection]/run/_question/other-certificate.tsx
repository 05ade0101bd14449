import type { Arrival } from '@/app/connect/[connection]/arrive'
import { WhichCertificate } from '@/app/connect/[connection]/review/which-certificate'
import { reviewOf } from '@/lib/provisioning/view/review'
import { GoOn } from '../_consent/go-on'

/** Going on with the same certificate meets the same refusal: the act comes with another one, and says which. */
export async function OtherCertificate({ arrival }: { arrival: Arrival }) {
  const { customer, t } = arrival
  const { certificate, isCertificateOther } = await reviewOf(customer)
  if (!certificate || !isCertificateOther) return null
  return (
    <>
      <p>{t('person.certificate_refused.other')}</p>
      <p>
        <WhichCertificate certificate={certificate} t={t} />
      </p>
      <GoOn arrival={arrival} label={t('person.certificate_refused.act')} />
    </>
  )
}
