import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Mono } from '@/app/_components/facts'
import { Notice } from '@/app/_components/notice'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { changeInWords } from '@/app/connect/[connection]/change-in-words'
import { formatDate } from '@/lib/i18n/format'
import type { Translator } from '@/lib/i18n/translator'
import type { Difference, Offered } from '@/lib/provisioning/plan/difference'
import { answer } from './actions'

type Found = Extract<Difference, { kind: 'adoptable' | 'deleted' }>

/** A registration that is there already, by hand or deleted, is offered with what would change; never silently taken. */
export function UseFound({ arrival, difference, question }: { arrival: Arrival; difference: Found; question: string }) {
  const { connection, t } = arrival
  const words = difference.kind === 'adoptable' ? 'adopt' : 'restore'
  return (
    <Notice kind="needs-you" title={t(`person.${words}.title`, { domain: connection.domain })}>
      <p>{t(`person.${words}.body`)}</p>
      <ActionForm action={answer} refusedTitle={t('page.refused')} className="grid gap-4">
        <input type="hidden" name="connection" value={connection.id} />
        <input type="hidden" name="question" value={question} />
        {difference.found.map((found) => (
          <div key={found.objectId} className="grid justify-items-start gap-2 border-line border-t pt-3">
            <Facts arrival={arrival} found={found} words={words} />
            <Button name="choice" value={found.objectId}>
              {t(`person.${words}.act`)}
            </Button>
          </div>
        ))}
        <div className="border-line border-t pt-3">
          <Button kind="secondary" name="choice" value="new">
            {t(`person.${words}.fresh`)}
          </Button>
        </div>
      </ActionForm>
    </Notice>
  )
}

function Facts({
  arrival: { language, t },
  found: { displayName, applicationId, at, changes, switches, stays },
  words,
}: {
  arrival: Arrival
  found: Offered
  words: 'adopt' | 'restore'
}) {
  const { secrets, certificates, redirectUris } = stays
  return (
    <>
      <p>
        <strong>{displayName}</strong>
        <br />
        <Mono>{applicationId}</Mono>
        {at && ` · ${t(`person.${words}.created`, { date: formatDate(new Date(at), language) })}`}
      </p>
      {switches?.map((one) => (
        <p key={one}>
          <strong>{t(`switches.${one}.what`)}</strong> {t(`switches.${one}.mend`)}
        </p>
      ))}
      {words === 'adopt' ? <Adds keys={changes} t={t} /> : <ComesBack keys={changes} t={t} />}
      <div className="text-quiet text-sm">
        <p>{t('person.adopt.stays', { secrets, certificates })}</p>
        <ul>
          {redirectUris.map((uri) => (
            <li key={uri}>
              <Mono>{uri}</Mono>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** Nobody has read yet what hangs on one that was made by hand, so what may be there already is told from what is sure. */
function Adds({ keys, t }: { keys: string[]; t: Translator }) {
  const hangsOnIt = (key: string) => /^(create service principal|assign role|grant scopes)/.test(key)
  const sure = keys.filter((key) => !hangsOnIt(key))
  const unlessThere = keys.filter(hangsOnIt)
  return (
    <>
      {sure.length === 0 ? (
        <p>{t('person.adopt.nothingAdds')}</p>
      ) : (
        <Named name={t('person.adopt.adds')} keys={sure} t={t} />
      )}
      {unlessThere.length > 0 && <Named name={t('person.adopt.unlessThere')} keys={unlessThere} t={t} />}
    </>
  )
}

/** What bringing it back takes besides, and what no press brings back. */
function ComesBack({ keys, t }: { keys: string[]; t: Translator }) {
  return (
    <>
      {keys.length > 0 && <Named name={t('person.restore.does')} keys={keys} t={t} />}
      {keys.includes('create service principal') && <p>{t('person.restore.loses')}</p>}
    </>
  )
}

function Named({ name, keys, t }: { name: string; keys: string[]; t: Translator }) {
  return (
    <div>
      <p>{name}</p>
      <ul className="list-disc pl-5">
        {keys.map((key) => (
          <li key={key}>{changeInWords(key, t)}</li>
        ))}
      </ul>
    </div>
  )
}
