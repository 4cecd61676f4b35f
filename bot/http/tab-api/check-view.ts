import type { CheckView, FailedCheck } from '../../../contract/checks.ts';
import { checkWords, type MadeCheck } from '../../../texts/check-words.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { TimedCheck } from '../../domain/accounts/check-times.ts';

/** Returns failed checks with their titles and remedies. */
export function failedCheckViews(texts: ServerTexts, failed: readonly MadeCheck[]): readonly FailedCheck[] {
  return failed.map((check) => {
    const { title, remedy = '' } = checkWords(texts, check);
    return { title, remedy };
  });
}

/** Returns a check with its words, and when its facts were read. */
export function checkView(texts: ServerTexts, check: TimedCheck): CheckView {
  const { title, remedy, reason } = checkWords(texts, check);
  return {
    name: check.name,
    title,
    result: check.result,
    ...(remedy !== undefined && { remedy }),
    ...(reason !== undefined && { reason: texts.readiness.notChecked(reason) }),
    ...(check.readAt && { readAt: check.readAt.toISOString() }),
  };
}
