import { members } from '../../permissions/who'
import type { Route } from '../../routing/route'
import { checkMemberGroups, getMemberGroups, getMemberObjects } from '../memberships/checks'
import { checkMemberships, listMemberGroups, readObjects } from '../scopes'
import { deletedTypes } from './deleted'
import { anyOf, guards, keepersOf } from './deleted-guards'
import { getDeletedItem, listDeleted, purgeDeletedItem, restoreDeletedItem } from './deleted-items'
import { getObject, getObjectsByIds } from './get'

const one = '/directoryObjects/{object}'
const item = '/directory/deletedItems/{item}'

const checking = { scopes: checkMemberships, who: members }
const undeleting = { scopes: anyOf('write'), who: keepersOf('write') }

export const objectRoutes: Route[] = [
  { method: 'POST', path: '/directoryObjects/getByIds', scopes: readObjects, who: members, work: getObjectsByIds },
  { method: 'GET', path: one, scopes: readObjects, who: members, work: getObject },
  { method: 'POST', path: `${one}/checkMemberGroups`, ...checking, work: checkMemberGroups },
  { method: 'POST', path: `${one}/getMemberGroups`, scopes: listMemberGroups, who: members, work: getMemberGroups },
  { method: 'POST', path: `${one}/getMemberObjects`, ...checking, work: getMemberObjects },
  ...deletedTypes.map(
    (type): Route => ({
      method: 'GET',
      path: `/directory/deletedItems/microsoft.graph.${type}`,
      scopes: guards[type].read,
      who: guards[type].who,
      work: listDeleted(type),
    }),
  ),
  { method: 'GET', path: item, scopes: anyOf('read'), who: keepersOf('read'), work: getDeletedItem },
  { method: 'POST', path: `${item}/restore`, ...undeleting, work: restoreDeletedItem },
  { method: 'DELETE', path: item, ...undeleting, work: purgeDeletedItem },
]
