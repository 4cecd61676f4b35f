import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { CodeNews } from '../../../domain/outcomes/code-news.ts';
import type { CodeOutcome, Outcome } from '../../../domain/outcomes/outcome.ts';
import { bare, localTime, plain } from '../../markdown.ts';
import { button, type Card, expand, type Fact, fact } from '../card.ts';
import { nameOf } from '../names.ts';
import { noticeCard } from '../notice.ts';
import { provisioningLook } from '../provisioning-look.ts';
import { showRequestButton } from '../request-row.ts';
import { stateOf } from '../request-state.ts';
import { signInTrouble } from '../sign-ins/sign-in-facts.ts';
import template from '../templates/outcome.json' with { type: 'json' };
import type { OutcomeView } from './outcome-view.ts';
import { rolloutView } from './rollout-view.ts';

const ALL_NEWS: readonly CodeNews[] = ['all', 'problems', 'none'];

/**
 * Builds the card that tells a person what became of their code or rollout. State, decision and cause are in the words of
 * the approvers' card and of the page, for a reader who may not decide.
 */
export function outcomeCard(texts: ServerTexts, outcome: Outcome, news: CodeNews): Card {
  const view = outcome.kind === 'code' ? codeView(texts, outcome) : rolloutView(texts, outcome);
  const { title: newsTitle, chosen, choose } = texts.outcomes.news;
  const subjectId = outcome.kind === 'code' ? outcome.otp.id : outcome.rollout.id;
  return expand(template, {
    ...view,
    lines: view.lines.filter((line) => line !== '').map((text) => ({ text })),
    newsTitle,
    news: chosen[news],
    choices: ALL_NEWS.filter((one) => one !== news).map((one) =>
      button(choose[one], 'codeNews', { news: one, subjectId }),
    ),
  });
}

/** Builds the card for a person who may not read the outcome anymore, or whose outcome has another card. */
export function emptyOutcomeCard(texts: ServerTexts, why: 'moved' | 'no_permission'): Card {
  return noticeCard(texts, 'note', emptyWords(texts, why));
}

/** Says why a card tells no facts. */
export function emptyWords({ outcomes }: ServerTexts, why: 'moved' | 'no_permission'): string {
  return why === 'moved' ? outcomes.moved : outcomes.noPermission;
}

/** Returns what a notification shows of the card, without icons, markup and times. */
export function outcomeSummary(texts: ServerTexts, outcome: Outcome): string {
  const { state, title } = outcome.kind === 'code' ? codeView(texts, outcome) : rolloutView(texts, outcome);
  const about = outcome.kind === 'code' ? bare(outcome.account.displayName) : title;
  return texts.outcomes.summary(about, state.replace(/^\S+ /, ''));
}

/** Says in one line what a person has to know. It is empty when there is nothing. */
export function needLine({ outcomes }: ServerTexts, outcome: Outcome): string {
  if (outcome.kind === 'code')
    return outcome.need ? outcomes.needs[outcome.need](plain(outcome.account.displayName)) : '';
  const { title, inNeed } = outcomes.rollout;
  const rooms = outcome.inNeed.length;
  return rooms === 0 ? '' : outcomes.summary(title(outcome.rollout.total), inNeed(rooms));
}

function codeView(texts: ServerTexts, outcome: CodeOutcome): OutcomeView {
  const { account, need, request } = outcome;
  const state = request ? requestView(texts, request) : endOfCode(texts, outcome);
  const newCode = need && button(texts.chatCards.newCode, 'generate', { accountId: account.id });
  return {
    ...state,
    title: plain(account.displayName),
    facts: request ? factsOf(texts, request) : [],
    buttons: [...(request ? [showRequestButton(texts.requestCards, request)] : []), ...(newCode ? [newCode] : [])],
    dialogs: [],
  };
}

type Request = NonNullable<CodeOutcome['request']>;

function requestView(texts: ServerTexts, request: Request): Pick<OutcomeView, 'lines' | 'look' | 'state'> {
  const { state, look, decided, next } = stateOf(texts, request, 'reader', false);
  const cause = signInTrouble(texts, request)?.text ?? '';
  return { state, look, lines: [decided, cause, request.status === 'pending' ? texts.chat.waitingPreview : next] };
}

function factsOf({ requestCards: { facts } }: ServerTexts, request: Request): readonly Fact[] {
  const { device, status, decisionExpiresAt } = request;
  return [
    ...(status === 'pending' ? [fact(facts.expirationDate, localTime(decisionExpiresAt))] : []),
    fact(facts.make, plain(device.make)),
    fact(facts.model, plain(device.model)),
    fact(facts.serialNumber, plain(device.serialNumber)),
  ];
}

/** Says how a code ended that no console has used. */
function endOfCode(texts: ServerTexts, { otp, end }: CodeOutcome): Pick<OutcomeView, 'lines' | 'look' | 'state'> {
  const { field, outcomes, requestCards: words } = texts;
  if (otp.status === 'active') return { ...provisioningLook(field, 'OTP generated'), lines: [] };
  if (otp.status === 'expired')
    return {
      ...provisioningLook(field, 'Expired'),
      lines: [words.expiredAt(localTime(otp.expiresAt)), `${outcomes.unused} ${words.passwordAtEnd.no}`],
    };
  const decided = end ? words.cancelledBy(nameOf(words, end.actor), localTime(end.at)) : '';
  const cause = otp.status === 'superseded' ? words.wasReplaced : words.wasRevoked;
  return { state: `⊘ ${words.cancelled}`, look: 'emphasis', lines: [decided, cause] };
}
