import type { Same } from '@/lib/i18n/messages/same'
import type { amend as nl } from './nl'

export const amend: Same<typeof nl> = {
  subject: {
    userSync: '{customer} · {environment}: Spencer bittet um User Sync',
    userSyncAndGroups: '{customer} · {environment}: Spencer bittet um User Sync und Sicherheitsgruppen',
    groups: '{customer} · {environment}: Spencer bittet um Sicherheitsgruppen',
    lessGroups: '{customer} · {environment}: Sicherheitsgruppen bei Spencer wegnehmen',
    lessUserSync: '{customer} · {environment}: User Sync bei Spencer wegnehmen',
  },
  paragraph: {
    userSync:
      '{who} bittet darum, auch Ihre Personen zu lesen: User Sync. Spencer verwendet damit Name, E-Mail, Funktion und die anderen Profilfelder aller Benutzer in {domain} und ändert keines davon. Sie sehen zuerst, was sich ändert. Bis Sie auf die Schaltfläche drücken, bleibt alles, wie es ist.',
    userSyncAndGroups:
      '{who} bittet darum, auch Ihre Personen und Ihre Sicherheitsgruppen zu lesen: User Sync. Spencer verwendet damit die Profilfelder aller Benutzer in {domain} sowie Name und Mitglieder der Gruppen, die Sie wählen, und ändert nichts davon. Sie sehen zuerst, was sich ändert. Bis Sie auf die Schaltfläche drücken, bleibt alles, wie es ist.',
    groups:
      '{who} bittet darum, auch Ihre Sicherheitsgruppen zu lesen: Name und Mitglieder der Gruppen in {domain}, die Sie wählen. Spencer ändert nichts davon. Sie sehen zuerst, was sich ändert. Bis Sie auf die Schaltfläche drücken, bleibt alles, wie es ist.',
    lessGroups:
      '{who} bittet Sie, etwas wegzunehmen: Spencer liest die Sicherheitsgruppen von {domain} nicht mehr. User Sync bleibt, wie es ist. Sie sehen zuerst, was sich ändert. Bis Sie auf die Schaltfläche drücken, bleibt alles, wie es ist.',
    lessUserSync:
      '{who} bittet Sie, etwas wegzunehmen: Spencer liest die Personen von {domain} nicht mehr. Die Berechtigungen für User Sync und das Zertifikat gehen; die Anmeldung bleibt, wie sie ist. Sie sehen zuerst, was sich ändert. Bis Sie auf die Schaltfläche drücken, bleibt alles, wie es ist.',
  },
  button: 'Ansehen, was sich ändert',
  done: {
    userSync: {
      subject: '{customer} · {environment}: User Sync ist erlaubt',
      paragraph:
        'Die Spencer-App in {domain} darf nun auch Ihre Personen lesen, wie erbeten: User Sync. Der Beleg nennt jede Änderung, mit Microsofts eigener Nummer jeder Anfrage.',
    },
    userSyncAndGroups: {
      subject: '{customer} · {environment}: User Sync und Sicherheitsgruppen sind erlaubt',
      paragraph:
        'Die Spencer-App in {domain} darf nun auch Ihre Personen und Ihre Sicherheitsgruppen lesen, wie erbeten: User Sync. Der Beleg nennt jede Änderung, mit Microsofts eigener Nummer jeder Anfrage.',
    },
    groups: {
      subject: '{customer} · {environment}: das Lesen der Sicherheitsgruppen ist erlaubt',
      paragraph:
        'Die Spencer-App in {domain} darf nun auch Ihre Sicherheitsgruppen lesen, wie erbeten. Der Beleg nennt jede Änderung, mit Microsofts eigener Nummer jeder Anfrage.',
    },
    lessGroups: {
      subject: '{customer} · {environment}: das Lesen der Sicherheitsgruppen ist weggenommen',
      paragraph:
        'Was dieses Portal der Spencer-App in {domain} gab, um Ihre Sicherheitsgruppen zu lesen, wurde weggenommen. Der Beleg nennt jede Änderung, mit Microsofts eigener Nummer jeder Anfrage.',
    },
    lessUserSync: {
      subject: '{customer} · {environment}: User Sync ist weggenommen',
      paragraph:
        'Was dieses Portal der Spencer-App in {domain} gab, um Ihre Personen zu lesen, wurde weggenommen, und das Zertifikat dafür auch. Die Anmeldung bleibt, wie sie war. Der Beleg nennt jede Änderung, mit Microsofts eigener Nummer jeder Anfrage.',
    },
    stands: {
      subject: '{customer} · {environment}: eine Berechtigung der Spencer-App besteht noch',
      paragraph:
        'Spencer soll in {domain} weniger lesen. Was dieses Portal dafür erteilt hatte, besteht nicht mehr, eine Berechtigung, die es nicht erteilt hat, aber schon. Wer die App verwaltet, widerruft sie in Entra: Enterprise applications, die App, Permissions. Der Beleg nennt jede Änderung, mit Microsofts eigener Nummer jeder Anfrage.',
    },
  },
}
