import type { ReactNode } from 'react'
import { Frame } from '@/app/_components/frame'
import { PageTitle } from '@/app/_components/page-title'
import { supportCodeOf } from '@/app/_lib/support-code'
import type { Arrival } from './arrive'

/** The frame of the customer's way: for whom and where, how far, who helps. */
export function ConnectFrame({
  arrival: { customer, connection, language, t },
  step,
  title,
  children,
}: {
  arrival: Pick<Arrival, 'connection' | 'language' | 't'> & { customer: { upn: string } }
  step?: number
  title: ReactNode
  children: ReactNode
}) {
  const { environment, customerName, spencerContactName: name, spencerContactEmail: email } = connection
  return (
    <Frame
      t={t}
      language={language}
      helper={{ name, email }}
      supportCode={supportCodeOf(connection.id)}
      signedInAs={customer.upn}
    >
      <PageTitle
        customer={customerName}
        environment={environment}
        environmentName={t(`page.environment.${environment}`)}
        aside={step && t('page.step', { step: String(step), steps: '3' })}
      >
        {title}
      </PageTitle>
      {children}
    </Frame>
  )
}
