import { createHash } from 'node:crypto';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../tenant.ts';
import type { SandboxPerson } from '../tenant.ts';
import type { ChannelType } from './wire.ts';

export interface SeededChannel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
}

/** Teams prefixes a bot's app id with "28:" and a person's opaque id with "29:". */
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

/** Opaque as in Teams: nothing of the object id can be read from it. */
export function mriOf(objectId: string): string {
  return `29:1${createHash('sha256').update(objectId).digest('base64url')}`;
}

export function threadConversationId(channelId: string, threadId: string): string {
  return `${channelId};messageid=${threadId}`;
}

/** `19:…@thread.tacv2;messageid=17…` names a thread of a channel; all other ids name the conversation itself. */
export function splitConversationId(id: string): { readonly baseId: string; readonly threadId?: string } {
  const [baseId = id, threadId] = id.split(';messageid=');
  return threadId === undefined ? { baseId } : { baseId, threadId };
}
