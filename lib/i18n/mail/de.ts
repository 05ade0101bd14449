import { amend } from './amend/de'
import type { MailMessages } from './nl'
import { reminder } from './reminder/de'

export const de: MailMessages = {
  greeting: 'Guten Tag {name},',
  environment: { production: 'Produktion', demo: 'Demo', staging: 'Staging' },
  environmentIs: 'Umgebung: {environment}',
  whoStaff: '{name} von Spencer',
  whoColleague: '{name} ({customer})',
  signIn:
    'Wenn Sie sich anmelden, steht dieses Portal danach unter Ihren Enterprise applications, mit dem Recht, Ihr eigenes Profil zu lesen. Ein Administrator kann es dort wieder löschen.',
  again: 'Darum haben wir Sie schon am {date} gebeten; es wartet noch auf Sie.',
  introduction:
    'Laut unserer Liste nutzt {customer} Spencer bereits, mit einer App, die von Hand angelegt wurde. Sobald Sie verbunden haben, kümmert sich dieses Portal um die App und meldet rechtzeitig, wenn etwas abläuft. Nach Ihrem Klick sehen wir nach, ob die bestehende App da ist; finden wir sie, sagen Sie, ob wir mit ihr weitermachen, und nichts darin geht verloren.',
  reads: {
    userSync:
      'Spencer benutzt damit Name, E-Mail, Funktion und die übrigen Profildaten aller Benutzer und ändert nichts daran. Die Berechtigung von Microsoft reicht weiter: Auf der Seite steht genau, wie weit.',
    signIn:
      'Mit dieser App melden sich Ihre Kolleginnen und Kollegen mit ihrem Arbeitskonto bei Spencer an; Spencer benutzt Name und E-Mail-Adresse der Person, die sich anmeldet. Die Berechtigung von Microsoft reicht weiter: Auf der Seite steht genau, wie weit.',
  },
  connect: {
    subject: '{customer} · {environment}: Verbindung mit Spencer',
    paragraph:
      '{who} bittet Sie, {customer} mit Spencer zu verbinden. In Ihrem Microsoft-Entra-Tenant {domain} entsteht eine einzige App. {reads} Es dauert 3 Minuten mit einem Administratorkonto. Keine App entsteht, bevor Sie auf die Schaltfläche drücken, und Sie können sie wieder entfernen.',
    button: 'Einladung öffnen',
  },
  grant: {
    subject: '{customer} · {environment}: ein Schritt wartet auf Sie',
    paragraph:
      '{who} bittet Sie um den letzten Schritt: der Spencer-App in {domain} zu erlauben, das Nötige zu lesen. Das kann nur ein Privileged Role Administrator oder Global Administrator. Sie sehen zuerst, was die App lesen darf; danach dauert es eine Minute.',
    button: 'Letzten Schritt ansehen',
  },
  renew: {
    subject:
      '{customer} · {environment}: {what, select, certificate {das Zertifikat} both {Geheimnis und Zertifikat} other {das Geheimnis}} erneuern',
    subjectDistrusted: '{customer} · {environment}: das Geheimnis muss ersetzt werden',
    ask: '{who} bittet Sie, {what, select, certificate {das Zertifikat} both {das Geheimnis (client secret) und das Zertifikat} other {das Geheimnis (client secret)}} der Spencer-App in {domain} zu erneuern.',
    ends: '{kind, select, certificate {Das Zertifikat} other {Das Geheimnis}} läuft am {date} ab.',
    ended: '{kind, select, certificate {Das Zertifikat} other {Das Geheimnis}} ist am {date} abgelaufen.',
    meanwhile: 'Was jetzt funktioniert, funktioniert weiter, bis Spencer das Neue benutzt.',
    distrusted: {
      unused:
        'Jemand anderes hat das jetzige Geheimnis geöffnet. Sobald Sie drücken, verschwindet es aus Ihrem Tenant, und ein neues entsteht.',
      in_use:
        'Jemand anderes hat das jetzige Geheimnis geöffnet. Sobald Sie drücken, verschwindet es aus Ihrem Tenant, und ein neues entsteht. Dann kann sich niemand anmelden, bis Spencer das neue gespeichert hat; {name} weiß davon.',
      by_hand:
        'Jemand anderes hat das jetzige Geheimnis geöffnet. Es wurde von Hand angelegt, also muss es jemand von Hand entfernen, in Entra unter Certificates & secrets.',
    },
    look: 'Sie sehen zuerst, was sich ändert; danach dauert es eine Minute.',
    button: 'Zugang erneuern',
  },
  repair: {
    subject: '{customer} · {environment}: Spencer-App prüfen',
    paragraph:
      '{who} bittet Sie, zu prüfen, ob die Spencer-App in {domain} noch so ist, wie es vereinbart war, und zu richten, was abweicht. Sie sehen zuerst, was abweicht und was sich ändern würde.',
    button: 'App prüfen',
  },
  amend,
  undo: {
    subject: '{customer} · {environment}: Spencer-App entfernen',
    paragraph:
      '{who} schickt Ihnen den Link, mit dem Sie die Spencer-App aus {domain} entfernen. Danach kann sich niemand von {customer} mehr über diese App bei Spencer anmelden. Die App bleibt, wie sie ist, bis Sie auf die Schaltfläche drücken.',
    button: 'Ansehen, was entfernt wird',
  },
  undoAdopted: {
    subject: '{customer} · {environment}: Spencer aus Ihrer App nehmen',
    paragraph:
      '{who} schickt Ihnen den Link, mit dem Sie Spencer aus der App in {domain} nehmen. Diese App haben Sie selbst angelegt, und sie bleibt; nur was wir hinzugefügt haben, verschwindet. Danach kann sich niemand von {customer} mehr damit bei Spencer anmelden. Die App bleibt, wie sie ist, bis Sie auf die Schaltfläche drücken.',
    button: 'Ansehen, was verschwindet und was bleibt',
  },
  fields: {
    subject: '{customer} · {environment}: Felder für Spencer wählen',
    paragraph:
      '{who} bittet Sie zu wählen, welche Felder Spencer von den Menschen in {domain} zeigt und welche Gruppen dabei sind. Dafür braucht es ein Konto von {domain}, keinen Administrator. An der Spencer-App in {domain} ändert sich nichts.',
    button: 'Felder wählen',
  },
  ended: {
    connect: {
      subject: '{customer} · {environment}: mit Spencer verbunden',
      paragraph:
        '{customer} ist mit Spencer verbunden: Die App in {domain} wurde erstellt und funktioniert. Der Beleg sagt, was aus dem Zugriff dieses Portals selbst geworden ist, und nennt jede Änderung mit der Nummer, die Microsoft der Anfrage gegeben hat.',
      untested: {
        subject: '{customer} · {environment}: die Spencer-App ist angelegt, noch nicht getestet',
        paragraph:
          'Die Spencer-App in {domain} wurde angelegt, ist aber noch nicht getestet: {customer} ist noch nicht verbunden. Der Beleg nennt jede Änderung mit der Nummer, die Microsoft der Anfrage gegeben hat.',
      },
    },
    grant: {
      subject: '{customer} · {environment}: der letzte Schritt ist getan',
      paragraph:
        'Die Berechtigungen der Spencer-App in {domain} sind erteilt; {customer} ist verbunden. Der Beleg nennt jede Änderung mit der Nummer, die Microsoft der Anfrage gegeben hat.',
      untested: {
        subject: '{customer} · {environment}: der letzte Schritt ist getan, noch nicht getestet',
        paragraph:
          'Die Berechtigungen der Spencer-App in {domain} wurden erteilt, sind aber noch nicht getestet. Der Beleg nennt jede Änderung mit der Nummer, die Microsoft der Anfrage gegeben hat.',
      },
    },
    looked: {
      subject: '{customer} · {environment}: mit Spencer verbunden',
      paragraph:
        '{customer} ist mit Spencer verbunden: Wir haben die App geprüft, die in {domain} von Hand angelegt wurde. Sie funktioniert und enthält, was vereinbart war. Der Beleg nennt, was dafür geändert wurde.',
    },
    renew: {
      subject: '{customer} · {environment}: der Zugriff von Spencer ist erneuert',
      paragraph:
        'Die Spencer-App in {domain} hat ein neues Geheimnis, das unterwegs zu Spencer ist. Der Beleg nennt jede Änderung.',
    },
    repair: {
      subject: '{customer} · {environment}: die Spencer-App ist wieder wie vereinbart',
      paragraph:
        'Die Spencer-App in {domain} wurde angesehen und enthält, was vereinbart war. Der Beleg nennt jede Änderung, die dafür nötig war.',
    },
    undo: {
      subject: '{customer} · {environment}: die Spencer-App wurde entfernt',
      paragraph:
        'Was das Portal von Spencer in {domain} erstellt hatte, wurde entfernt. Eine App, die ganz entfernt wurde, lässt sich in Entra 30 Tage lang wiederherstellen. Der Beleg nennt jede Änderung.',
    },
    undoAdopted: {
      subject: '{customer} · {environment}: Spencer wurde aus Ihrer App genommen',
      paragraph:
        'Was das Portal von Spencer der App in {domain} hinzugefügt hatte, wurde herausgenommen. Die App selbst haben Sie angelegt, und es gibt sie noch. Der Beleg nennt jede Änderung.',
    },
    untestedAgain: 'Das Portal testet sie drei Tage lang von selbst noch einmal; Sie müssen dafür nichts tun.',
    button: 'Beleg lesen',
    reader: 'Dafür braucht es ein Konto von {domain}, das mitgewirkt hat oder Apps verwaltet.',
  },
  removal: {
    subject:
      '{customer} · {environment}: Spencer hat die Verbindung beendet, und die App bleibt, bis Sie sie entfernen',
    paragraph:
      'Spencer hat die Verbindung von {customer} beendet und nutzt die App in {domain} nicht mehr. Dort wurde nichts geändert: Die App {app} und was sie lesen darf, stehen in Ihrem Tenant, bis Sie sie entfernen.',
    adopted:
      'Spencer hat die Verbindung von {customer} beendet und nutzt die App in {domain} nicht mehr. Dort wurde nichts geändert. Die App {app} haben Sie selbst angelegt: Löschen Sie sie, wenn Sie sie für nichts anderes nutzen, oder nehmen Sie die Geheimnisse, Zertifikate und Berechtigungen von Spencer heraus.',
    how: 'So entfernen Sie sie',
    open: 'Melden Sie sich bei entra.microsoft.com als Application Administrator oder Cloud Application Administrator an.',
    find: 'Wählen Sie Entra ID → App registrations → All applications, und suchen Sie {applicationId}.',
    findByName: 'Wählen Sie Entra ID → App registrations → All applications, und suchen Sie {app}.',
    delete:
      'Öffnen Sie {app} und wählen Sie Delete: Berechtigungen, Geheimnisse und Zertifikate gehen mit, ebenso der Eintrag unter Enterprise apps.',
    opens: 'Bis dahin öffnen diese sie noch',
    secret: 'Geheimnis {name}, bis {date}',
    certificate: 'Zertifikat {name}, bis {date}',
    noDate: 'kein Datum ist bekannt',
  },
  left: {
    access: {
      subject: '{customer} · {environment}: bitte entziehen Sie unserem Portal den Zugriff selbst',
      paragraph:
        'Die Arbeit in {domain} ist fertig, aber wir konnten nicht sehen, dass die Zustimmung unseres Portals entzogen ist. Das Portal kann in {domain} also vielleicht noch Apps ändern. Das wollen wir nicht, und nur Sie können es jetzt noch beenden.',
      how: 'Öffnen Sie in Entra Enterprise applications, suchen Sie dieses Portal und wählen Sie Properties → Delete. Die App von Spencer selbst arbeitet weiter.',
    },
    grants: {
      subject: '{customer} · {environment}: die Berechtigungen wurden noch nicht gesehen',
      paragraph:
        'Die App von Spencer steht in {domain}, aber eine Stunde lang haben wir ihre Berechtigungen nicht erteilt gesehen. Länger dürfen wir nicht nachsehen.',
      how: 'Sobald sie erteilt sind, öffnen Sie den Link in der Mail von Spencer noch einmal: ein Klick, und wir sehen sofort nach.',
    },
  },
  reminder,
  calendar: {
    secret: '{customer} · {environment}: das Geheimnis (client secret) von Spencer läuft ab',
    certificate: '{customer} · {environment}: das Zertifikat von Spencer läuft ab',
    planned: '{customer} · {environment}: Termin für Spencer geplant',
    freeze: '{customer}: keine Änderungen für Spencer ({reason})',
    assumed: 'Wir nehmen dieses Datum an: Das wahre kennen wir nicht.',
    nothing: 'Spencer: Hier stehen keine Termine mehr an',
    advice:
      'Erneuern Sie es vor diesem Tag, dann merkt niemand etwas. Den Link gibt Ihnen {name} bei Spencer: {email}.',
  },
  typedBy:
    '{name} ({address}) hat Ihren Namen und Ihre Adresse im Portal von Spencer eingegeben. Sie bekommen nur diese eine Mail und stehen auf keiner Liste.',
  certificate: {
    thumbprint: 'Spencer signiert mit diesem Zertifikat. Thumbprint (SHA-1), wie Entra ihn anzeigt: {thumbprint}.',
    givenBy: '{name} von Spencer hat es hinterlegt.',
    givenByTwo: '{name} von Spencer hat es hinterlegt, und {second} von Spencer hat es bestätigt.',
    alone: {
      subject: '{customer} · {environment}: eine Person bei Spencer hat das Zertifikat ersetzt',
      paragraph:
        '{name} von Spencer hat das Zertifikat ersetzt, mit dem Spencer in {domain} signiert. Sonst bestätigt das eine zweite Person bei Spencer; es war keine da. In Ihrem Tenant ändert sich nichts, bevor jemand von Ihnen es zulässt.',
    },
  },
  until: 'Der Link gilt bis {date}. Ist jemand anderes Administrator? Leiten Sie diese E-Mail weiter.',
  questions: 'Fragen? {name} bei Spencer: {email}.',
  genuine:
    'Wirklich von Spencer? Unsere Mails führen zu {host} und nirgendwo sonst hin, und fragen nie nach einem Passwort oder Geheimnis.',
  address: 'Die Schaltfläche funktioniert nicht? Kopieren Sie diese Adresse:',
}
