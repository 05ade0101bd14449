import type { forecast as nl } from '../nl/forecast'
import type { Same } from '../same'

export const forecast: Same<typeof nl> = {
  seen: 'Wie wir es zuletzt gesehen haben, am {at}. Steht dort jetzt etwas anderes, fragen wir Sie zuerst.',
  unseen: 'Wie es vereinbart ist; selbst nachgesehen haben wir noch nicht.',
  lentTo: 'Die App, der Sie das erlauben',
  name: 'Name',
  made: 'Angelegt',
  madeBy: 'von {name}, über dieses Portal, am {at}',
  madeBySomebody: 'über dieses Portal, am {at}',
  madeByHand: 'von Hand, von jemandem bei Ihnen',
  credentials: 'Geheimnisse und Zertifikate',
  owners: 'Besitzer',
  noOwners: 'keine',
  ownersUnread: 'nicht bekannt: niemand hat sie gelesen',
  addresses: 'Die Anmeldung kehrt zurück zu',
  none: 'keine',
  goes: 'Was verschwindet',
  stays: 'Was bleibt',
  pieces: {
    application: 'Die App {name}',
    service_principal: 'Die App als enterprise application, mit den Personen und Gruppen, die ihr zugewiesen sind',
    permission: 'Die Berechtigung {name}',
    scopes: 'Die Anmeldung für alle',
    secret: 'Geheimnis {name}',
    secretUnnamed: 'Ein Geheimnis',
    certificate: 'Zertifikat {name}',
    address: 'Die Adresse {name}',
    tags: 'Unsere Tags',
    claims: 'Der Claim upn',
    access: 'Die angefragten Berechtigungen',
    audience: 'Dass sie nur für Personen dieses Tenants ist',
    unique_name: 'Der eindeutige Name {name}: Microsoft lässt ihn niemanden mehr ändern',
  },
  until: 'bis zum {date}',
  notOurs: 'nicht über uns angelegt',
  deleted: 'Die App bei den gelöschten Apps: Microsoft bewahrt sie dort noch 30 Tage auf.',
  others: 'Andere Apps, Benutzer und Gruppen',
  gone: 'Als wir zuletzt nachgesehen haben, am {at}, gab es die App nicht mehr.',
  changes: 'Was sich ändert',
  asks: 'Auch das stimmte nicht. Wir fragen Sie zuerst, ob wir es richten dürfen:',
  restStays: 'Alles andere bleibt, wie es ist.',
  repair: {
    found: 'Als wir zuletzt nachgesehen haben, am {at}, stimmte das nicht:',
    nothing: 'Als wir zuletzt nachgesehen haben, am {at}, stimmte alles.',
    never: 'Wir haben noch nicht nachgesehen.',
    look: 'Wir sehen zuerst noch einmal nach und zeigen Ihnen, was anders ist, bevor sich etwas ändert. Was stimmt, bleibt, wie es ist.',
  },
  amend: {
    asks: {
      userSync: '{staff} von Spencer bittet darum, auch die Personen von {customer} zu lesen: User Sync.',
      userSyncAndGroups:
        '{staff} von Spencer bittet darum, auch die Personen und die Sicherheitsgruppen von {customer} zu lesen: User Sync.',
      groups: '{staff} von Spencer bittet darum, auch die Sicherheitsgruppen von {customer} zu lesen.',
      lessGroups: '{staff} von Spencer bittet Sie, das Lesen der Sicherheitsgruppen von {customer} wegzunehmen.',
      lessUserSync: '{staff} von Spencer bittet Sie, User Sync von {customer} wegzunehmen.',
    },
    makes: {
      userSync:
        'Die App {app} in {domain} erhält die Berechtigung, die Profile aller Benutzer zu lesen, ohne dass jemand angemeldet ist, und das Zertifikat dafür. Spencer verwendet Name, E‑Mail, Funktion und andere Profilfelder und ändert keines davon. Die Anmeldung bleibt, wie sie ist.',
      userSyncAndGroups:
        'Die App {app} in {domain} erhält die Berechtigungen, die Profile aller Benutzer sowie Gruppen mit ihren Mitgliedern zu lesen, ohne dass jemand angemeldet ist, und das Zertifikat dafür. Spencer ändert nichts davon. Die Anmeldung bleibt, wie sie ist.',
      groups:
        'Die App {app} in {domain} erhält die Berechtigungen, Gruppen und ihre Mitglieder zu lesen, ohne dass jemand angemeldet ist. User Sync und Anmeldung bleiben, wie sie sind.',
      lessGroups:
        'Was dieses Portal der App {app} in {domain} gab, um Gruppen und ihre Mitglieder zu lesen, wird weggenommen. User Sync und Anmeldung bleiben, wie sie sind.',
      lessUserSync:
        'Was dieses Portal der App {app} in {domain} gab, um Benutzer und Gruppen zu lesen, ohne dass jemand angemeldet ist, wird weggenommen, und das Zertifikat dafür auch. Die Anmeldung bleibt, wie sie ist.',
    },
    title: { more: 'Was Spencer in {domain} zusätzlich lesen möchte', less: 'Was in {domain} weggenommen wird' },
    act: { more: 'In {domain} erlauben', less: 'In {domain} wegnehmen' },
    found: 'So, wie wir die App zuletzt sahen, am {at}, geschieht auf Ihren Klick dies:',
    nothing: 'Als wir zuletzt nachsahen, am {at}, war dafür nichts mehr zu tun.',
    never: 'Wir haben noch nicht nachgesehen: Was abweicht, zeigen wir Ihnen, bevor sich etwas ändert.',
  },
  whole: {
    title: 'In {domain} ist nichts mehr zu tun',
    body: 'Als wir zuletzt nachgesehen haben, am {at}, war nichts mehr zu tun.',
    act: 'In {domain} noch einmal nachsehen',
    see: 'Ansehen, was da ist',
  },
  undone: {
    title: 'Rückgängig gemacht in {domain}',
    body: 'Das wurde am {at} rückgängig gemacht. Es ist nichts mehr zu entfernen.',
    receipts: 'Die Belege lesen',
  },
}
