import type { who as nl } from '../nl/who'
import type { Same } from '../same'

export const who: Same<typeof nl> = {
  title: 'Vous ne pouvez pas faire ceci ; voici qui le peut',
  titleFields: 'Vous pouvez lire ceci ; voici qui peut le changer',
  body: 'Votre compte {upn} n’a pour l’instant aucun rôle qui gère les applications. Un collègue qui a l’un de ces rôles le peut :',
  grantBody:
    'Votre compte {upn} n’a pour l’instant aucun rôle qui accorde des permissions. Un collègue qui a l’un de ces rôles le peut :',
  fieldsBody: 'La personne qu’un tel collègue a désignée pour les champs et les groupes le peut aussi.',
  mail: {
    ask: 'L’envoyer par mail à un tel collègue',
    hint: 'Votre collègue reçoit un seul mail avec un lien vers cette invitation. Il dit que vous avez saisi l’adresse. Ce doit être une adresse de {domain}, ou d’un autre domaine de votre tenant.',
    act: 'Envoyer l’invitation',
    sent: 'Le mail est en route.',
  },
  pim: {
    hint: 'Vous avez un tel rôle par PIM (Privileged Identity Management) ? Activez-le d’abord chez Microsoft. Vous revenez ensuite sur cette page.',
    act: 'Mon rôle est activé (PIM) : me reconnecter',
  },
  fields: {
    ask: 'Laisser un collègue choisir les champs et les groupes',
    hint: 'Votre collègue reçoit un seul mail avec un lien vers cette page, et ne peut rien voir ni faire d’autre. Aucun rôle d’administrateur n’est nécessaire.',
    act: 'Envoyer le lien',
  },
  answer: {
    held: 'Cette adresse n’appartient à aucun domaine de votre tenant. Spencer la regarde d’abord ; le mail ne part qu’ensuite.',
    elsewhere:
      'Cette adresse n’appartient à aucun domaine de votre tenant. Rien n’a été envoyé. Indiquez une adresse de {domain}.',
    unreachable:
      'Nous n’envoyons plus de mails à cette adresse : ils sont revenus, ou la personne est partie. Rien n’a été envoyé.',
    away: 'Microsoft ne répond pas pour l’instant ; nous ne savons donc pas à qui est ce domaine. Rien n’a été envoyé. Réessayez dans quelques minutes.',
    over: 'Ce que votre invitation demandait est fait ; elle ne part donc plus vers personne. Rien n’a été envoyé. Demandez à {name} chez Spencer d’inviter votre collègue.',
    person:
      'Vous avez fait envoyer aujourd’hui autant de mails qu’une personne le peut. Le suivant pourra partir à partir du {when}.',
    customer:
      'Autant de mails qu’un jour le permet sont partis aujourd’hui pour votre entreprise. Le suivant pourra partir à partir du {when}.',
    address:
      'Autant de mails qu’un jour le permet sont allés aujourd’hui à cette adresse. Le suivant pourra partir à partir du {when}.',
  },
}
