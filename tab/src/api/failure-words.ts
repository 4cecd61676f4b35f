import type { FailureTexts } from '../../../texts/en/tab/failures.ts';
import { momentText } from '../look/moments.ts';
import type { Failure } from './tab-api-client.ts';

/** The words for a failure: the title says what happened, and the remedy says what the user can do about it. */
export interface FailureWords {
  readonly title: string;
  readonly remedy: string;
}

type Facts = Readonly<Record<string, unknown>>;

/**
 * Puts a failure into words.
 * @param locale the reader's BCP 47 tag, which formats times
 */
export function wordsOfFailure(texts: FailureTexts, failure: Failure, locale: string): FailureWords {
  switch (failure.kind) {
    case 'token':
      return texts.token[failure.problem];
    case 'unreachable':
      return texts.unreachable;
    case 'unexpected':
      return texts.failing;
    case 'problem': {
      const { code, title, status, facts = {} } = failure.problem;
      const words = wordsWithFacts(texts, code, facts, locale) ?? ownWords(texts.problems, code);
      return words ?? (status >= 500 ? texts.failing : { title, remedy: texts.unknownRemedy });
    }
  }
}

function ownWords(problems: Readonly<Record<string, FailureWords>>, code: string): FailureWords | undefined {
  return Object.hasOwn(problems, code) ? problems[code] : undefined;
}

function wordsWithFacts(texts: FailureTexts, code: string, facts: Facts, locale: string): FailureWords | undefined {
  const text = (name: string): string | undefined => {
    const fact = facts[name];
    return typeof fact === 'string' && fact !== '' ? fact : undefined;
  };
  switch (code) {
    case 'request_already_resolved': {
      const [by, at] = [text('by'), text('at')];
      return {
        title: by === undefined ? texts.resolvedBySomebody : texts.resolvedBy(by),
        remedy: at === undefined ? texts.resolvedRemedy : texts.resolvedOn(momentText(at, locale)),
      };
    }
    case 'match_code_wrong':
      return { title: texts.matchCodeWrong, remedy: texts.matchCodeTries(Number(facts['left'])) };
    case 'not_issuer': {
      const issuer = text('issuer');
      return { title: texts.notIssuer, remedy: issuer === undefined ? texts.onlySomebody : texts.onlyIssuer(issuer) };
    }
    default:
      return undefined;
  }
}
