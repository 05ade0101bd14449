import type { refusals as nl } from '../nl/refusals'
import type { Same } from '../same'

export const refusals: Same<typeof nl> = {
  login: {
    account_not_here: 'Der Tenant kennt dieses Konto nicht, oder die Einladung daran ist noch nicht angenommen.',
    session_over: 'Microsoft kennt diese Anmeldung nicht mehr: Sie ist zu Ende oder wurde widerrufen.',
    grant_over: 'Was Microsoft für diese Anmeldung gab, ist inzwischen abgelaufen.',
    code_used: 'Diese Anmeldung war schon einmal abgeschlossen.',
    went_back: 'Microsoft bekam seine Seite anders zurück als erwartet, oft durch die Schaltfläche Zurück.',
    interrupted: 'Microsoft fragte unterwegs noch etwas und bekam keine Antwort.',
    wrong_password: 'Der Name oder das Kennwort stimmte nicht.',
    new_password: 'Microsoft möchte zuerst ein neues Kennwort für dieses Konto.',
    declined: 'Microsoft bat um Zustimmung, und sie kam nicht.',
    device_code: 'Der Code für das andere Gerät war noch nicht bestätigt, falsch getippt oder abgelaufen.',
    second_factor: 'Der Tenant möchte einen zweiten Faktor sehen, und der kam nicht oder ist zu lange her.',
    second_factor_missing:
      'Der Tenant möchte einen zweiten Faktor, und dieses Konto hat noch keinen. Einrichten lässt er sich auf aka.ms/mysecurityinfo.',
    second_factor_elsewhere: 'Ein zweiter Faktor lässt sich von diesem Ort oder Gerät aus nicht einrichten.',
    device_unproven: 'Der Tenant möchte wissen, welches Gerät das ist, und das ließ sich nicht feststellen.',
    device_not_allowed: 'Der Tenant lässt nur Geräte zu, die die Organisation verwaltet, und dieses ist keines.',
    browser_not_allowed: 'Der Tenant lässt nur bestimmte Apps und Browser zu, und dieser gehört nicht dazu.',
    account_disabled: 'Dieses Konto ist deaktiviert.',
    guest_disabled: 'Dieses Konto ist im Tenant ein Gast, und dieser Gast ist deaktiviert.',
    device_disabled: 'Dieses Gerät ist im Tenant deaktiviert.',
    factor_at_risk:
      'Dieses Konto muss einen zweiten Faktor einrichten, aber Microsoft sieht ein Risiko dabei und hält auch das auf.',
    home_at_risk: 'In der Organisation, aus der dieses Konto kommt, sieht Microsoft ein Risiko dabei.',
    partner_at_risk:
      'Dieses Konto verwaltet den Tenant als Partner, und in seiner eigenen Organisation sieht Microsoft ein Risiko dabei.',
    suspicious: 'Das Gerät oder die Anmeldung sah für Microsoft verdächtig aus.',
    conditional_access:
      'Eine Regel des Tenants (Conditional Access) hält das auf. Welche, steht in Entra unter Sign-in logs.',
    security_policy: 'Eine Sicherheitsregel des ganzen Tenants hält das auf, etwa die security defaults.',
    token_protection: 'Der Tenant möchte Anmeldungen an ein Gerät binden (token protection), und das geht hier nicht.',
    network_restricted: 'Das Netz hier lässt nur bestimmte Tenants durch (tenant restrictions), und diesen nicht.',
    cross_tenant:
      'Die Regeln zwischen den beiden Organisationen (cross-tenant access) lassen dieses Konto hier nicht zu.',
    not_assigned:
      'Die App lässt nur zu, wer ihr zugewiesen ist, und dieses Konto ist es nicht. Das geht in Entra unter Users and groups der App.',
    not_permitted: 'Der Tenant lässt dieses Konto das nicht tun und ihm nicht zustimmen.',
    no_consent: 'In diesem Tenant hat noch niemand erlaubt, worum die App bittet.',
    needs_admin: 'In diesem Tenant kann nur ein Administrator erlauben, worum die App bittet.',
    partner_first:
      'Der Tenant kennt die App noch nicht, und dann lässt Microsoft keinen Partner ein. Ein Administrator des Unternehmens selbst öffnet den Link zuerst.',
    provider_refused: 'Der Dienst, bei dem sich dieses Konto anmeldet, lehnte ab.',
    agent_clock: 'Die Uhr eines Anmeldeservers im Unternehmen (authentication agent) geht falsch.',
    app_not_here:
      'Der Tenant hat keine App mit dieser ID: Sie wurde dort nie erstellt oder gelöscht. Wiederherstellen geht 30 Tage lang.',
    app_without_principal: 'Die App gibt es, aber in diesem Tenant ist sie noch nicht verfügbar.',
    app_disabled:
      'Die App ist in diesem Tenant deaktiviert. Aktivieren geht unter Enterprise applications → Properties.',
    app_not_accessible: 'Die App ist in diesem Tenant zurzeit nicht erreichbar, sagt Microsoft.',
    service_missing: 'Den Dienst, den die App braucht, gibt es in diesem Tenant nicht oder nicht mehr.',
    service_disabled:
      'Der Dienst, den die App braucht, ist in diesem Tenant deaktiviert, etwa Microsoft Graph unter Enterprise applications.',
    service_not_subscribed:
      'Die App braucht einen Dienst, den die Organisation nicht abonniert oder nicht eingeschaltet hat.',
    registration_lacks: 'Worum die App Microsoft bat, steht nicht in ihrer Registrierung.',
    address_unknown: 'Die Adresse, zu der Microsoft zurück sollte, steht nicht in der Registrierung der App.',
    address_missing: 'In der Registrierung der App steht keine Adresse, zu der es zurückgeht.',
    secret_wrong: 'Microsoft nimmt das Geheimnis der App nicht an.',
    secret_over: 'Alle Geheimnisse der App sind abgelaufen.',
    proof_refused: 'Microsoft nimmt das Zertifikat nicht an, mit dem sich die App auswies.',
    out_of_time:
      'Der Nachweis der App lag außerhalb seiner Zeit: Ihr Zertifikat ist abgelaufen, oder eine Uhr geht falsch.',
    client_type: 'Die App wies sich anders aus, als ihre Registrierung es sagt.',
    federation_mismatch:
      'Der Nachweis der App passt zu keinem ihrer federated credentials. Ein neues braucht manchmal fünf Minuten.',
    federation_refused: 'An dieses federated credential wird eine Anforderung gestellt, die es nicht erfüllt.',
    tenant_unknown: 'Microsoft findet diesen Tenant nicht.',
    other_cloud:
      'Dieser Tenant liegt in einer anderen Cloud von Microsoft, etwa der für eine Regierung oder für China. Dieses Portal spricht mit der öffentlichen Cloud.',
    badly_asked: 'Die Anfrage an Microsoft stimmte nicht. Das ist ein Fehler auf der Seite von Spencer.',
    account_locked: 'Dieses Konto ist kurz gesperrt, nach vielen Versuchen oder wegen eines verdächtigen Netzes.',
    second_factor_away: 'Microsoft konnte den zweiten Faktor gerade nicht prüfen.',
    asked_too_often: 'Microsoft bekam zu viele Anfragen hintereinander.',
    passing: 'Bei Microsoft gab es eine Störung.',
    directory_fault: 'Das Verzeichnis von Microsoft meldete einen Fehler.',
    unknown: 'Microsoft lehnte mit einer Nummer ab, die wir noch nicht kennen.',
  },
  graph: {
    role: 'Das Konto darf diesen Schritt nicht tun: Seine Rollen oder die gegebene Zustimmung reichen nicht.',
    access_denied: 'Microsoft verweigerte den Zugriff. Eine Regel des Tenants kann der Grund sein.',
    licence: 'Dem Tenant fehlt die Lizenz, die Microsoft dafür verlangt.',
    quota: 'Das Konto oder der Tenant hat so viele Objekte, wie Microsoft erlaubt, gelöschte mitgezählt.',
    credential_forbidden: 'Eine app management policy des Tenants lässt diese Art Geheimnis oder Zertifikat nicht zu.',
    lifetime_too_long: 'Eine app management policy des Tenants lässt kein Geheimnis oder Zertifikat so lange gelten.',
    app_policy: 'Eine app management policy des Tenants lässt die App so nicht zu.',
    certificate: 'Microsoft nimmt dieses Zertifikat nicht an. Spencer gibt ein anderes.',
    badly_asked: 'Microsoft nahm diese Anfrage so nicht an.',
    taken: 'Etwas mit diesem Namen oder dieser ID gibt es schon.',
    token_over: 'Microsoft nimmt diese Anmeldung nicht mehr an.',
    not_copied: 'Noch nicht alle Server von Microsoft kennen, was erstellt wurde.',
    busy: 'Microsoft bearbeitete noch eine andere Änderung.',
    asked_too_often: 'Microsoft bekam zu viele Anfragen hintereinander.',
    away: 'Bei Microsoft gab es eine Störung.',
    unknown: 'Microsoft lehnte mit einem Code ab, den wir noch nicht kennen.',
  },
  who: {
    person: '{audience, select, staff {Wer sich anmeldet.} other {Sie selbst.}}',
    administrator:
      '{audience, select, staff {Ein Administrator jener Organisation.} other {Ein Administrator Ihrer Organisation.}}',
    spencer: '{audience, select, staff {Wir bei Spencer.} other {Spencer.}}',
    microsoft:
      '{audience, select, staff {Microsoft; meist geht es vorbei.} other {Microsoft. Meist geht es von selbst vorbei.}}',
  },
  next: {
    again: '{audience, select, staff {Noch einmal versuchen.} other {Versuchen Sie es noch einmal.}}',
    sign_in: '{audience, select, staff {Neu anmelden.} other {Melden Sie sich neu an.}}',
    another_account:
      '{audience, select, staff {Mit einem anderen Konto anmelden.} other {Melden Sie sich mit einem anderen Konto an.}}',
    ask_administrator:
      '{audience, select, staff {Diesen Administrator fragen, mit dem, was unten steht.} other {Zeigen Sie diese Seite dem Administrator; was unten steht, weist den Weg. Kommen Sie danach wieder.}}',
    spencer_told:
      '{audience, select, staff {Vom Kunden wird nichts verlangt.} other {Von Ihnen wird nichts verlangt. Spencer sieht das auch; Ihre Kontaktperson dort sagt Ihnen, wie es steht.}}',
    wait: '{audience, select, staff {Einige Minuten warten.} other {Warten Sie einige Minuten und versuchen Sie es dann erneut.}}',
  },
}
