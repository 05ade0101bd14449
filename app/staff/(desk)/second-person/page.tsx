import { requireStaff } from '@/app/_lib/session'
import { environmentNames } from '@/app/staff/_words/names'
import { waitingReplacements } from '@/lib/credentials/replace-certificate'
import { mayChange } from '@/lib/identity/actor-rules'
import { waitingWaves } from '@/lib/imports/waves/waves'
import { WaitingCertificate } from './waiting-certificate'
import { WaitingWave } from './waiting-wave'

export const metadata = { title: 'Waits for a second person' }

/** Everything that one member of staff asked and another has to press, oldest first. */
export default async function SecondPersonPage() {
  const staff = await requireStaff()
  const [waiting, waves] = await Promise.all([waitingReplacements(staff), waitingWaves(staff)])
  return (
    <div className="grid max-w-3xl gap-8">
      <div>
        <h1 className="text-lg">Waits for a second person</h1>
        <p className="text-quiet">
          Replacing a certificate takes two, and so does inviting very many from a list: one asks, another presses
          exactly that within 24 hours, or nothing happens.
        </p>
      </div>
      {waiting.length + waves.length === 0 && <p>Nothing waits.</p>}
      {waves.map((wave) => (
        <WaitingWave key={wave.id} wave={wave} mayChange={mayChange(staff)} />
      ))}
      <ul className="grid gap-8">
        {waiting.map((one) => (
          <li key={one.id} className="grid gap-3">
            <h2 className="text-base">
              <a className="link" href={`/staff/connections/${one.connectionId}`}>
                {one.customerName} · {environmentNames[one.environment]}
              </a>{' '}
              <span className="text-quiet">{one.domain}</span>
            </h2>
            <WaitingCertificate waiting={one} mayChange={mayChange(staff)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
