import { answerOf } from './graph-status.ts';
import { clientOf, type GraphQuestion } from './permission-checks.ts';

/**
 * Finds an account by its sign-in address.
 * @returns its object id, or the status of Microsoft Graph's answer; -1 means that there was none
 */
export async function findByAddress(question: GraphQuestion, address: string): Promise<string | number> {
  const client = clientOf(question);
  const { status, body } = await answerOf(() =>
    client
      .api(`/users/${encodeURIComponent(address)}`)
      .select('id')
      .get(),
  );
  const { id } = (body ?? {}) as { readonly id?: unknown };
  return status === 200 && typeof id === 'string' ? id : status;
}
