import assert from 'node:assert/strict';
import { DomainError, type ErrorCode } from '../../bot/domain/errors.ts';

/** The details of the refusal in which the act ends. */
export async function refusal(act: Promise<unknown>, code: ErrorCode): Promise<DomainError['details']> {
  const error: unknown = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof DomainError, 'is refused');
  assert.equal(error.code, code);
  return error.details;
}
