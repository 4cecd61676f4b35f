import { ChannelError } from '../../domain/channel/channel.ts';

/** What was sent, and whether in the plain form. */
export interface Sent<Result> {
  readonly result: Result;
  readonly isPlain: boolean;
}

/**
 * Sends a card in its full form. If Teams refuses it for itself, for example as too large, sends the plain form, which
 * has only what a decision needs. A card that is plain already stays so, because its full form was refused before.
 * @throws ChannelError unfit when Teams refuses the plain form too, and the other errors of `send`
 */
export async function sendFitting<Result>(
  isPlain: boolean,
  send: (isPlain: boolean) => Promise<Result>,
): Promise<Sent<Result>> {
  try {
    return { result: await send(isPlain), isPlain };
  } catch (error) {
    if (isPlain || !isUnfit(error)) throw error;
    return { result: await send(true), isPlain: true };
  }
}

function isUnfit(error: unknown): boolean {
  return error instanceof ChannelError && error.problem === 'unfit';
}
