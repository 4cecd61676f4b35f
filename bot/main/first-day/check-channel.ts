import type { Logger } from 'pino';
import { serverTexts } from '../../../texts/server-texts.ts';
import type { Config } from '../../settings/config.ts';
import type { AppTokens } from '../../domain/app-identity.ts';
import type { Check } from '../../domain/accounts/check.ts';
import type { StoredStanding } from '../../storage/watch/standing.ts';
import { postTestMessage, type TestMessageOutcome } from '../../teams/notify/test-message.ts';
import { botPlace } from '../bot-place.ts';
import { type Finding, placed } from './guide.ts';

const CHOOSE = 'in Teams, in the channel for the cards: @Rooms OTP use this channel';
const ADD_APP = 'add the app to the team of the channel, then type there: @Rooms OTP use this channel';
const SUBJECT = 'approval channel';

/** Says whether cards reach the approval channel, as the servers noted it last. */
export function checkChannel(stored: StoredStanding['channel']): Finding {
  if (!stored) {
    const found = "can't be read here: the database is embedded, or no server has begun it";
    return placed({ subject: SUBJECT, outcome: 'warning', found, remedy: `start the server; ${CHOOSE}` }, 'channel');
  }
  const { standing } = stored;
  switch (standing.state) {
    case 'missing':
      return placed(
        { subject: SUBJECT, outcome: 'warning', found: 'nobody has chosen one', remedy: CHOOSE },
        'channel',
      );
    case 'works':
      return placed({ subject: SUBJECT, outcome: 'ok', found: standing.channelName }, 'channel');
    case 'lost':
      return brokenChannel(`${standing.channelName}: ${standing.cause.replaceAll('_', ' ')}`);
    case 'refused':
      return brokenChannel(`${standing.channelName}: Teams refuses messages`);
  }
}

function brokenChannel(found: string): Finding {
  return placed({ subject: SUBJECT, outcome: 'missing', found, remedy: ADD_APP }, 'channel');
}

const OUTCOMES: Readonly<Record<TestMessageOutcome, Omit<Check, 'subject'>>> = {
  posted: { outcome: 'ok', found: 'posted' },
  refused: { outcome: 'missing', found: 'Teams refuses it', remedy: ADD_APP },
  unfit: { outcome: 'missing', found: 'Teams takes no card there', remedy: 'choose another channel' },
  unsure: { outcome: 'not checked', found: 'the answer was lost', remedy: 'look into the channel' },
  busy: { outcome: 'not checked', found: 'Teams asks for a pause', remedy: 'try again in some minutes' },
  failed: {
    outcome: 'missing',
    found: 'not posted',
    remedy: 'first fix what is missing above: the token of the bot, and the host of Teams',
  },
};

/** Posts a test message to the approval channel. */
export async function postToChannel(
  { config, tokens, log }: { readonly config: Config; readonly tokens: AppTokens; readonly log: Logger },
  stored: StoredStanding['channel'],
): Promise<Finding> {
  const subject = 'test message';
  const channel = stored?.chosen;
  if (!channel) {
    const found = 'there is no channel that this command can read';
    const remedy = `${CHOOSE}; the bot posts a test message then. This command reads the channel only from PostgreSQL`;
    return placed({ subject, outcome: 'not checked', found, remedy }, 'test_message');
  }
  const { BOT_APP_ID: appId, TENANT_ID: tenantId, CHANNEL_LANGUAGE: language } = config;
  const identity = { appId, tenantId, tokens, ...botPlace(config) };
  const outcome = await postTestMessage({ identity, channel, texts: serverTexts(language), log });
  const { found, ...rest } = OUTCOMES[outcome];
  return placed({ subject, ...rest, found: `${found} in ${channel.channelName}` }, 'test_message');
}
