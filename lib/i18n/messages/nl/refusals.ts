/** What Microsoft refused, by its meaning; read by customers of themselves and by staff of somebody else, so it names nobody. */
export const refusals = {
  login: {
    account_not_here: 'Dit account is in de tenant niet bekend, of de uitnodiging eraan is nog niet aanvaard.',
    session_over: 'Microsoft kent deze aanmelding niet meer: ze is afgelopen of ingetrokken.',
    grant_over: 'Wat Microsoft voor deze aanmelding gaf, is intussen verlopen.',
    code_used: 'Deze aanmelding was al eens afgerond.',
    went_back: 'Microsoft kreeg zijn pagina anders terug dan verwacht, vaak door de knop Vorige.',
    interrupted: 'Microsoft vroeg onderweg nog iets en kreeg daar geen antwoord op.',
    wrong_password: 'De naam of het wachtwoord klopte niet.',
    new_password: 'Microsoft wil eerst een nieuw wachtwoord voor dit account.',
    declined: 'Microsoft vroeg om toestemming, en die kwam er niet.',
    device_code: 'De code voor het andere toestel was nog niet bevestigd, fout getypt of verlopen.',
    second_factor: 'De tenant wil hiervoor een tweede factor zien, en die kwam niet of is te lang geleden.',
    second_factor_missing:
      'De tenant wil een tweede factor, en dit account heeft er nog geen. Instellen kan op aka.ms/mysecurityinfo.',
    second_factor_elsewhere: 'Een tweede factor instellen mag niet vanaf deze plaats of dit toestel.',
    device_unproven: 'De tenant wil weten welk toestel dit is, en dat was niet vast te stellen.',
    device_not_allowed: 'De tenant laat alleen toestellen toe die de organisatie beheert, en dit is er geen.',
    browser_not_allowed: 'De tenant laat alleen bepaalde apps en browsers toe, en deze is er niet bij.',
    account_disabled: 'Dit account is uitgeschakeld.',
    guest_disabled: 'Dit account is in de tenant een gast, en die gast is uitgeschakeld.',
    device_disabled: 'Dit toestel is in de tenant uitgeschakeld.',
    factor_at_risk:
      'Dit account moet een tweede factor instellen, maar Microsoft ziet er een risico bij en houdt ook dat tegen.',
    home_at_risk: 'In de organisatie waar dit account thuishoort, ziet Microsoft er een risico bij.',
    partner_at_risk:
      'Dit account beheert de tenant als partner, en in zijn eigen organisatie ziet Microsoft er een risico bij.',
    suspicious: 'Het toestel of de aanmelding zag er voor Microsoft verdacht uit.',
    conditional_access:
      'Een regel van de tenant (Conditional Access) houdt dit tegen. Welke, staat in Entra onder Sign-in logs.',
    security_policy: 'Een beveiligingsregel van de hele tenant houdt dit tegen, zoals de security defaults.',
    token_protection: 'De tenant wil aanmeldingen aan een toestel binden (token protection), en dat kan hier niet.',
    network_restricted:
      'Het netwerk hier laat alleen bepaalde tenants toe (tenant restrictions), en deze is er niet bij.',
    cross_tenant: 'De regels tussen de twee organisaties (cross-tenant access) laten dit account hier niet toe.',
    not_assigned:
      'De app laat alleen mensen toe die eraan zijn toegewezen, en dit account is dat niet. Dat kan in Entra onder Users and groups van de app.',
    not_permitted: 'De tenant staat dit account niet toe om dit te doen of ermee in te stemmen.',
    no_consent: 'In deze tenant heeft nog niemand toegestaan wat de app vraagt.',
    needs_admin: 'In deze tenant kan alleen een beheerder toestaan wat de app vraagt.',
    partner_first:
      'De tenant kent de app nog niet, en dan laat Microsoft een partner niet binnen. Een beheerder van het bedrijf zelf opent de link het eerst.',
    provider_refused: 'De dienst waar dit account zich aanmeldt, weigerde.',
    agent_clock: 'De klok van een aanmeldserver in het bedrijf (authentication agent) loopt verkeerd.',
    app_not_here:
      'De tenant heeft geen app met dit ID: ze is er nooit gemaakt, of ze is verwijderd. Terugzetten kan 30 dagen lang.',
    app_without_principal: 'De app is er, maar in deze tenant nog niet beschikbaar gemaakt.',
    app_disabled: 'De app is in deze tenant uitgeschakeld. Aanzetten kan onder Enterprise applications → Properties.',
    app_not_accessible: 'De app is in deze tenant nu niet te bereiken, zegt Microsoft.',
    service_missing: 'De dienst die de app nodig heeft, is er in deze tenant niet of niet meer.',
    service_disabled:
      'De dienst die de app nodig heeft, is in deze tenant uitgeschakeld, bijvoorbeeld Microsoft Graph onder Enterprise applications.',
    service_not_subscribed:
      'De app heeft een dienst nodig waarop de organisatie niet geabonneerd is, of die niet aanstaat.',
    registration_lacks: 'Wat de app aan Microsoft vroeg, staat niet in haar registratie.',
    address_unknown: 'Het adres waar Microsoft naar terug moest, staat niet in de registratie van de app.',
    address_missing: 'In de registratie van de app staat geen enkel adres om naar terug te keren.',
    secret_wrong: 'Microsoft aanvaardt het geheim van de app niet.',
    secret_over: 'Alle geheimen van de app zijn verlopen.',
    proof_refused: 'Microsoft aanvaardt het certificaat niet waarmee de app zich bewees.',
    out_of_time:
      'Het bewijs van de app viel buiten zijn tijd: haar certificaat is verlopen, of een klok loopt verkeerd.',
    client_type: 'De app bewees zich anders dan haar registratie het zegt.',
    federation_mismatch:
      'Het bewijs van de app past bij geen van haar federated credentials. Een nieuw heeft soms vijf minuten nodig.',
    federation_refused: 'Aan dit federated credential wordt een eis gesteld waaraan het niet voldoet.',
    tenant_unknown: 'Microsoft vindt deze tenant niet.',
    other_cloud:
      'Deze tenant zit in een andere cloud van Microsoft, zoals die voor een overheid of voor China. Dit portaal spreekt met de publieke cloud.',
    badly_asked: 'De vraag aan Microsoft klopte niet. Dat is een fout aan de kant van Spencer.',
    account_locked: 'Dit account is even vergrendeld, na veel pogingen of door een verdacht netwerk.',
    second_factor_away: 'Microsoft kon de tweede factor op dit moment niet nagaan.',
    asked_too_often: 'Microsoft kreeg te veel vragen na elkaar.',
    passing: 'Microsoft had een storing.',
    directory_fault: 'De directory van Microsoft gaf een fout.',
    unknown: 'Microsoft weigerde met een nummer dat we nog niet kennen.',
  },
  graph: {
    role: 'Het account mag deze stap niet doen: zijn rollen of de gegeven toestemming zijn niet genoeg.',
    access_denied: 'Microsoft weigerde de toegang. Een regel van de tenant kan de reden zijn.',
    licence: 'De tenant mist de licentie die Microsoft hiervoor vraagt.',
    quota: 'Het account of de tenant heeft zoveel objecten als Microsoft toelaat, verwijderde meegeteld.',
    credential_forbidden: 'Een app management policy van de tenant laat dit soort geheim of certificaat niet toe.',
    lifetime_too_long: 'Een app management policy van de tenant laat geen geheim of certificaat zo lang gelden.',
    app_policy: 'Een app management policy van de tenant laat de app zo niet toe.',
    certificate: 'Microsoft aanvaardt dit certificaat niet. Spencer geeft een ander.',
    badly_asked: 'Microsoft nam dit verzoek zo niet aan.',
    taken: 'Er staat al iets met deze naam of dit ID.',
    token_over: 'Microsoft aanvaardt deze aanmelding niet meer.',
    not_copied: 'Nog niet al Microsofts servers kennen wat er gemaakt is.',
    busy: 'Microsoft verwerkte nog een andere wijziging.',
    asked_too_often: 'Microsoft kreeg te veel verzoeken na elkaar.',
    away: 'Microsoft had een storing.',
    unknown: 'Microsoft weigerde met een code die we nog niet kennen.',
  },
  who: {
    person: '{audience, select, staff {Wie zich aanmeldt.} other {Jijzelf.}}',
    administrator:
      '{audience, select, staff {Een beheerder van die organisatie.} other {Een beheerder van je organisatie.}}',
    spencer: '{audience, select, staff {Wij bij Spencer.} other {Spencer.}}',
    microsoft:
      '{audience, select, staff {Microsoft; meestal gaat het over.} other {Microsoft. Meestal gaat het vanzelf over.}}',
  },
  next: {
    again: '{audience, select, staff {Nog een keer proberen.} other {Probeer het nog een keer.}}',
    sign_in: '{audience, select, staff {Opnieuw aanmelden.} other {Meld je opnieuw aan.}}',
    another_account:
      '{audience, select, staff {Aanmelden met een ander account.} other {Meld je aan met een ander account.}}',
    ask_administrator:
      '{audience, select, staff {Vraag het die beheerder, met wat hieronder staat erbij.} other {Laat die beheerder deze pagina zien; wat hieronder staat, wijst de weg. Kom daarna terug.}}',
    spencer_told:
      '{audience, select, staff {Van de klant wordt niets gevraagd.} other {Van jou wordt niets gevraagd. Spencer ziet dit ook; je contact daar zegt je hoe het ermee staat.}}',
    wait: '{audience, select, staff {Enkele minuten wachten.} other {Wacht enkele minuten en probeer het dan opnieuw.}}',
  },
} as const
