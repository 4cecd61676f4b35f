import type { Permission } from './permission.ts';

/** The permissions that the guide to the installation grants. */
export const BASIC_PERMISSIONS: readonly Permission[] = [
  {
    name: 'User.Read.All',
    without: 'no one has permissions, no account is read, and no memberships are read, so nothing is released',
    call: (client) => client.api('/users').select('id').top(1).get(),
  },
  {
    name: 'GroupMember.Read.All',
    without: 'everything is refused',
    needed: 'User.Read.All',
    call: (client, { account, groupIds }) => client.api(`/users/${account}/checkMemberGroups`).post({ groupIds }),
  },
  {
    name: 'Place.Read.All',
    without: 'rooms without a license are not found, and buildings are not read',
    isDispensable: true,
    call: (client) => client.api('/places/microsoft.graph.room').top(1).get(),
  },
  {
    name: 'LicenseAssignment.Read.All',
    without: 'licenses stay "not checked", and rooms that are on no room list are not found',
    isDispensable: true,
    call: (client) => client.api('/subscribedSkus').select('skuPartNumber').get(),
  },
  {
    name: 'MailboxSettings.Read',
    without: 'room mailboxes stay "not checked", and a renamed room needs its place as a witness',
    isDispensable: true,
    call: (client, { account }) => client.api(`/users/${account}/mailboxSettings`).select('userPurpose').get(),
  },
  {
    name: 'Domain.Read.All',
    without: "the server can't tell whether a domain is federated before a reset",
    isDispensable: true,
    isOptional: true,
    call: (client) => client.api('/domains').select('id').get(),
  },
  {
    name: 'UserAuthMethod-ResourceKey.Read.All',
    without: 'there is no warning before the approval, and no proof of a sign-in',
    isDispensable: true,
    call: (client, { account }) =>
      client.api(`/users/${account}/authentication/resourceAccountKeyAuthenticationMethods`).select('id').get(),
  },
];
