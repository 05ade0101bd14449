export const mapping = {
  title: 'Welke velden Spencer toont',
  intro:
    'Links het veld in Spencer, rechts waar het uit Microsoft Entra komt. De standaard werkt; je hoeft niets te veranderen.',
  own: 'Bij jou',
  ownEmpty: 'leeg',
  profileRead:
    '“Bij jou” is wat de nieuwe app in je eigen profiel las, precies zoals Spencer dat zal doen. Alleen jij ziet het, 8 uur lang.',
  profileUnread:
    '“Bij jou” is wat je aanmelding ons vertelde. Meer van je profiel las de nieuwe app niet, of langer dan 8 uur geleden.',
  none: 'niets',
  fixed: 'ligt vast',
  remark: {
    may_be_empty: 'Kan leeg zijn voor wie geen mailbox heeft.',
    sharepoint: 'Komt uit SharePoint en is vaak leeg.',
    sharepointBetter: 'Komt uit SharePoint en is vaak leeg. Microsoft raadt {better} aan.',
    join_key: 'Verbindt iemand in Entra met dezelfde persoon in Spencer.',
    sign_in_name: 'Hiermee meldt iemand zich aan.',
    first_of_list: 'Het eerste nummer van de lijst.',
    same_source: 'Zelfde bron als Workstation.',
  },
  save: 'Bewaar deze velden',
  saved: 'Bewaard. Spencer gebruikt dit bij de volgende synchronisatie.',
  groupsTitle: 'Welke groepen',
  groupsIntro: 'Alleen wie in een van deze security groups zit komt in Spencer. Laat het veld leeg voor iedereen.',
  groupsLabel: 'Object ID van elke groep',
  groupsHint: 'Eén per regel. Je vindt ze in Entra onder Groups → All groups.',
  groupsSave: 'Bewaar deze groepen',
  groupsSaved: 'Bewaard.',
  noGroups: 'Voor deze verbinding zijn geen groepen gekozen. Vraag je contact bij Spencer om ze toe te voegen.',
  refusedTitle: 'Nog niet bewaard',
  back: 'Terug naar het overzicht',
} as const
