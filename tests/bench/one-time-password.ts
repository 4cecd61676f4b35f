import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import { DEVICE_CLIENT_ID, DEVICE_CODE_GRANT, DEVICE_PATHS } from '../../contract/device-api.ts';
import { SHOWN_CODE } from '../../env/demo/shown-code.ts';
import type { Demo } from '../../env/demo/start-demo.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';

const { adele, grady } = SANDBOX_PEOPLE;

/** One key for all runs, because making it takes longer than what is measured. */
const CONSOLE_KEY: KeyObject = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey;

/**
 * Milliseconds to wait for a card. After many requests, cards wait for Teams' rate limits, which the server respects.
 */
const CARD_MILLISECONDS = 60_000;

export interface Submitted {
  readonly deviceCode: string;
  readonly matchCode: string;
  readonly serialNumber: string;
}

/** Generates a code by chat for a ready room, by its number from 1 to 15. */
export async function generateCode({ teams }: Demo, room: number): Promise<string> {
  const as = adele.objectId;
  const conversationId = personalConversationId(as);
  await teams.say({ as, conversationId, text: `generate otp ${sandboxRoom(room).userPrincipalName}` });
  const messages = await teams.messages(conversationId, as);
  const message = messages.findLast(({ cards }) => !JSON.stringify(cards).includes('"codeNews"'));
  if (message === undefined) throw new Error('the bot has not answered');
  const place = { as, conversationId, activityId: message.id };
  if (JSON.stringify(message.cards).includes('Replace it?')) await teams.press({ ...place, action: 'Replace' });
  const answer = JSON.stringify(await teams.press({ ...place, action: 'Show code here' }));
  const code = SHOWN_CODE.exec(answer)?.[0];
  if (code === undefined) throw new Error(`Show code answered ${answer}`);
  return code;
}

async function post(url: string, form: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  const body = (await answer.json()) as Readonly<Record<string, unknown>>;
  if (!answer.ok) throw new Error(`${url} answered ${answer.status} ${JSON.stringify(body)}`);
  return body;
}

export function authorizationForm(otp: string, serialNumber: string): Readonly<Record<string, string>> {
  return {
    client_id: DEVICE_CLIENT_ID,
    otp,
    device_make: 'Contoso',
    device_model: 'Room Console 2',
    device_serial_number: serialNumber,
    key: JSON.stringify(CONSOLE_KEY.export({ format: 'jwk' })),
  };
}

export async function submitCode({ addresses }: Demo, otp: string, serialNumber: string): Promise<Submitted> {
  const answer = await post(addresses.server + DEVICE_PATHS.authorization, authorizationForm(otp, serialNumber));
  return { deviceCode: String(answer['device_code']), matchCode: String(answer['user_code']), serialNumber };
}

export function cardOf({ teams }: Demo, { serialNumber }: Pick<Submitted, 'serialNumber'>): Promise<MessageView> {
  return teams.waitFor(
    APPROVALS_CHANNEL_ID,
    grady.objectId,
    (messages) =>
      messages.find(({ cards }) => {
        const text = JSON.stringify(cards);
        return text.includes(`"${serialNumber}"`) && text.includes('Approve');
      }),
    CARD_MILLISECONDS,
  );
}

export async function approve({ teams }: Demo, card: MessageView, { matchCode }: Submitted): Promise<void> {
  const answer = await teams.press({
    as: grady.objectId,
    conversationId: APPROVALS_CHANNEL_ID,
    activityId: card.id,
    action: 'Approve',
    inputs: { matchCode },
  });
  if (!JSON.stringify(answer.value).includes('Approved')) throw new Error(`Approve answered ${JSON.stringify(answer)}`);
}

/** Polls until the credential is there. The server holds the request until then. */
export async function collect({ addresses }: Demo, { deviceCode }: Submitted): Promise<void> {
  await post(addresses.server + DEVICE_PATHS.token, {
    client_id: DEVICE_CLIENT_ID,
    grant_type: DEVICE_CODE_GRANT,
    device_code: deviceCode,
    wait: '25',
  });
}
