import type { who as nl } from '../nl/who'
import type { Same } from '../same'

export const who: Same<typeof nl> = {
  title: 'Sie können das nicht auslösen; hier steht, wer es kann',
  titleFields: 'Sie können das lesen; hier steht, wer es ändern kann',
  body: 'Ihr Konto {upn} hat im Moment keine Rolle, die Apps verwaltet. Wer eine dieser Rollen hat, kann es:',
  grantBody:
    'Ihr Konto {upn} hat im Moment keine Rolle, die Berechtigungen erteilt. Wer eine dieser Rollen hat, kann es:',
  fieldsBody: 'Auch wer von so jemandem für die Felder und Gruppen benannt wurde, kann das ändern.',
  mail: {
    ask: 'Per Mail an so jemanden schicken',
    hint: 'Die Person bekommt eine einzige Mail mit einem Link zu dieser Einladung. Darin steht, dass Sie die Adresse eingegeben haben. Es muss eine Adresse von {domain} sein oder von einer anderen Domain Ihres Tenants.',
    act: 'Einladung schicken',
    sent: 'Die Mail ist unterwegs.',
  },
  pim: {
    hint: 'Haben Sie so eine Rolle über PIM (Privileged Identity Management)? Schalten Sie sie zuerst bei Microsoft ein. Danach kommen Sie auf diese Seite zurück.',
    act: 'Meine Rolle ist eingeschaltet (PIM): neu anmelden',
  },
  fields: {
    ask: 'Jemand anderen Felder und Gruppen wählen lassen',
    hint: 'Die Person bekommt eine einzige Mail mit einem Link zu dieser Seite und kann sonst nichts sehen oder tun. Eine Administratorrolle ist nicht nötig.',
    act: 'Link schicken',
  },
  answer: {
    held: 'Diese Adresse gehört zu keiner Domain Ihres Tenants. Spencer sieht sie sich zuerst an; erst danach geht die Mail ab.',
    elsewhere:
      'Diese Adresse gehört zu keiner Domain Ihres Tenants. Nichts wurde geschickt. Nennen Sie eine Adresse von {domain}.',
    unreachable:
      'An diese Adresse schicken wir keine Mails mehr: Sie kamen zurück, oder die Person ist nicht mehr da. Nichts wurde geschickt.',
    away: 'Microsoft antwortet gerade nicht, deshalb wissen wir nicht, wem diese Domain gehört. Nichts wurde geschickt. Versuchen Sie es in einigen Minuten noch einmal.',
    over: 'Worum Ihre Einladung bat, ist erledigt; sie geht deshalb an niemanden mehr. Nichts wurde geschickt. Bitten Sie {name} bei Spencer, Ihre Kollegin oder Ihren Kollegen einzuladen.',
    person: 'Sie haben heute so viele Mails schicken lassen, wie eine Person darf. Die nächste kann ab {when} gehen.',
    customer:
      'Für Ihr Unternehmen gingen heute so viele Mails ab, wie ein Tag erlaubt. Die nächste kann ab {when} gehen.',
    address: 'An diese Adresse gingen heute so viele Mails, wie ein Tag erlaubt. Die nächste kann ab {when} gehen.',
  },
}
