import { createHash } from 'node:crypto';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../tenant.ts';
import type { SandboxPerson } from '../tenant.ts';
import type { ChannelType } from './wire.ts';

export interface SeededChannel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
}

/** Teams puts "28:" before a bot's app id and "29:" before a person's opaque id. */
export const BOT_MRI = `28:${SANDBOX_BOT_APP.appId}`;
export const BOT_NAME = 'Rooms OTP';

export const GENERAL_CHANNEL_ID = '19:general5a5a5a5a5a5a5a5a5a5a5a@thread.tacv2';
export const APPROVALS_CHANNEL_ID = '19:approvals5a5a5a5a5a5a5a5a5a5a@thread.tacv2';
export const PROJECTS_CHANNEL_ID = '19:projects5a5a5a5a5a5a5a5a5a5a5@thread.tacv2';
export const PARTNERS_CHANNEL_ID = '19:partners5a5a5a5a5a5a5a5a5a5a5@thread.tacv2';
export const CONFIDENTIAL_CHANNEL_ID = '19:confidential5a5a5a5a5a5a5a5a@thread.tacv2';
export const GROUP_CHAT_ID = '19:groupchat5a5a5a5a5a5a5a5a5a5a@thread.v2';

/** In Teams the id of a team is the id of its General channel. */
export const TEAM = {
  id: GENERAL_CHANNEL_ID,
  name: 'IT Operations',
  aadGroupId: '5a5a0000-0000-4000-8000-0000000000d1',
  tenantId: SANDBOX_TENANT_ID,
} as const;

export const CHANNELS: readonly SeededChannel[] = [
  { id: GENERAL_CHANNEL_ID, name: 'General', type: 'standard' },
  { id: APPROVALS_CHANNEL_ID, name: 'Room approvals', type: 'standard' },
  { id: PROJECTS_CHANNEL_ID, name: 'Projects', type: 'standard' },
  { id: PARTNERS_CHANNEL_ID, name: 'Partners', type: 'shared' },
  { id: CONFIDENTIAL_CHANNEL_ID, name: 'Confidential', type: 'private' },
];

export const EVERYBODY: readonly SandboxPerson[] = Object.values(SANDBOX_PEOPLE);

const { adele, grady, megan, diego, isaiah } = SANDBOX_PEOPLE;

export const SHARED_CHANNEL_MEMBERS: readonly SandboxPerson[] = [adele, grady, megan, isaiah];
export const PRIVATE_CHANNEL_MEMBERS: readonly SandboxPerson[] = [adele, grady, megan];
export const GROUP_CHAT = { id: GROUP_CHAT_ID, name: 'Room roll-out', members: [adele, grady, megan, diego] } as const;

export function personalConversationId(objectId: string): string {
  return `a:personal-${objectId}`;
}

/** Makes an opaque id, as in Teams: it reveals nothing about the object id. */
export function mriOf(objectId: string): string {
  return `29:1${createHash('sha256').update(objectId).digest('base64url')}`;
}

export function threadConversationId(channelId: string, threadId: string): string {
  return `${channelId};messageid=${threadId}`;
}

/**
 * Splits an id such as `19:…@thread.tacv2;messageid=17…`, which names a thread of a channel. All other ids name the
 * conversation itself.
 */
export function splitConversationId(id: string): { readonly baseId: string; readonly threadId?: string } {
  const [baseId = id, threadId] = id.split(';messageid=');
  return threadId === undefined ? { baseId } : { baseId, threadId };
}
