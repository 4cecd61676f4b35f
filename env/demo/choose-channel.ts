import { APPROVALS_CHANNEL_ID } from '../sandbox/connector/layout.ts';
import type { ConnectorClient } from '../sandbox/connector-client.ts';
import { SANDBOX_PEOPLE } from '../sandbox/tenant.ts';

/** As Grady, who can approve, makes the team's channel the approval channel. */
export async function chooseChannel(teams: ConnectorClient): Promise<void> {
  const as = SANDBOX_PEOPLE.grady.objectId;
  const said = await teams.say({ as, conversationId: APPROVALS_CHANNEL_ID, text: 'use this channel', mention: true });
  if (said.problem !== undefined) throw new Error(`The bot didn't accept the approval channel: ${said.problem}`);
}
