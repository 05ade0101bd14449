import { Disclosure } from '@/app/_components/disclosure'
import { Mono } from '@/app/_components/facts'
import { inMicrosoftsWords } from '@/lib/blueprint/microsofts-words'
import { delegatedScopes, permissionsFor } from '@/lib/blueprint/permissions'
import type { Translator } from '@/lib/i18n/translator'

type Given = { invitation: { userSync: boolean; securityGroups: boolean }; t: Translator }

/** How far the permissions reach beyond what Spencer uses, one click deeper. */
export function Reaches({ invitation, t }: Given) {
  return (
    <Disclosure summary={t('join.reaches.ask')}>
      <p className="text-quiet">{t('join.reaches.intro')}</p>
      <dl className="mt-2 grid gap-3">
        {permissionsFor(invitation).map((permission) => (
          <Reach key={permission} names={[permission]}>
            {t(
              `join.reaches.${permission.replaceAll('.', '_') as 'User_Read_All' | 'Group_Read_All' | 'GroupMember_Read_All'}`,
            )}
          </Reach>
        ))}
        <Reach names={delegatedScopes}>{t('join.reaches.signedIn')}</Reach>
      </dl>
    </Disclosure>
  )
}

function Reach({ names, children }: { names: string[]; children: string }) {
  return (
    <div>
      <dt>
        {names.map((name) => (
          <span key={name} className="block">
            <span lang="en">{inMicrosoftsWords(name)}</span> <Mono>{name}</Mono>
          </span>
        ))}
      </dt>
      <dd className="text-quiet">{children}</dd>
    </div>
  )
}
