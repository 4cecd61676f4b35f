import { SANDBOX_PEOPLE } from '../../tenant.ts';
import { TEAM } from '../layout.ts';
import type { Parts } from '../parts.ts';
import { Refusal } from '../routes.ts';
import { changeActivity } from '../bot/turn-activity.ts';
import type { TeamChange } from '../wire.ts';

/**
 * Does what an owner does to the team or to one of its channels. The bot hears about it in the General channel, as in
 * Teams.
 * @throws Refusal 400 for a channel that can't be archived, and for a missing new name
 */
export async function changeTeam(parts: Parts, { change, channelId, name }: TeamChange): Promise<void> {
  const general = parts.roster.conversation(TEAM.id);
  const channel = channelId === undefined ? undefined : parts.roster.conversation(channelId);
  if (change === 'archive' && channel) throw new Refusal(400, 'BadArgument', 'only a team is archived here');
  if (change === 'rename' && !name) throw new Refusal(400, 'BadArgument', 'name is missing');
  if (change === 'rename' && channel) channel.name = name ?? '';
  else if (change === 'rename') parts.roster.teamName = name ?? '';
  else
    for (const one of channel ? [channel] : parts.roster.channels)
      one.closed = change === 'archive' ? 'archived' : 'deleted';
  if (!general.botInstalled) return;
  const eventType = `${channel ? 'channel' : 'team'}${{ rename: 'Renamed', delete: 'Deleted', archive: 'Archived' }[change]}`;
  await parts.botLine.deliver(
    changeActivity(
      { serviceUrl: parts.serviceUrl, conversation: general, person: SANDBOX_PEOPLE.adele },
      {
        type: 'conversationUpdate',
        eventType,
        fields: {},
        channelData: {
          team: { id: TEAM.id, name: parts.roster.teamName, aadGroupId: TEAM.aadGroupId },
          ...(channel && { channel: { id: channel.id, name: channel.name } }),
        },
      },
    ),
  );
}
