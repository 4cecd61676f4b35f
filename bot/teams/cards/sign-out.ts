import type { SignOutTexts } from '../../../texts/en/sign-outs.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { signOutSentence } from '../../../texts/sign-out-words.ts';
import type { SignOut, SignOutStatus } from '../../domain/release/sign-out.ts';
import { localTime, plain } from '../markdown.ts';
import { button, expand, fact } from './card.ts';
import type { Button, Card, Fact, Heading, Look } from './card.ts';
import template from './templates/rule-change.json' with { type: 'json' };

interface SignOutData extends Heading {
  readonly notices: readonly { readonly text: string; readonly look: Look }[];
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly buttons: readonly Button[];
}

const LOOKS: Readonly<Record<SignOutStatus, { readonly icon: string; readonly look: Look }>> = {
  asked: { icon: '⚠', look: 'warning' },
  confirmed: { icon: '◔', look: 'accent' },
  done: { icon: '✓', look: 'good' },
  failed: { icon: '⚠', look: 'attention' },
  rejected: { icon: '✕', look: 'attention' },
  withdrawn: { icon: '○', look: 'emphasis' },
  replaced: { icon: '○', look: 'emphasis' },
  expired: { icon: '○', look: 'emphasis' },
};

/** Returns the buttons with which an approver decides a sign-out. */
export function signOutButtons({ confirm, reject }: SignOutTexts, signOutId: string): readonly Button[] {
  return [
    button(confirm, 'confirmSignOut', { signOutId }, 'positive'),
    button(reject, 'rejectSignOut', { signOutId }, 'destructive'),
  ];
}

/** Builds the card of a room that two approvers sign out, or whose password they replace. */
export function signOutCard(texts: ServerTexts, signOut: SignOut): Card {
  const { signOuts: words } = texts;
  const { id, kind, status, account, askedBy, expiresAt } = signOut;
  const isAsked = status === 'asked';
  const { icon, look } = LOOKS[status];
  const data: SignOutData = {
    state: `${icon} ${words.states[status]}`,
    look,
    title: words.titles[kind](plain(account.displayName)),
    notices: [],
    text: isAsked ? words.asked[kind] : signOutSentence(texts, signOut),
    facts: [
      fact(words.facts.room, plain(account.displayName)),
      fact(words.facts.askedBy, plain(askedBy.displayName)),
      ...(isAsked ? [fact(words.facts.confirmBy, localTime(expiresAt))] : []),
      ...('confirmedBy' in signOut ? [fact(words.facts.confirmedBy, plain(signOut.confirmedBy.displayName))] : []),
      ...('endedBy' in signOut ? [fact(words.facts.endedBy, plain(signOut.endedBy.displayName))] : []),
    ],
    buttons: isAsked ? signOutButtons(words, id) : [],
  };
  return expand(template, data);
}
