import type { ConsentQuestion, PersonReadingView, ReadItem } from '../../../../contract/sign-ins/person-reading.ts';
import type { PersonReadTexts } from '../../../../texts/en/person-reads.ts';
import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { AppliedPolicy } from '../../../domain/ports/conditional-access.ts';
import type { InventoryDevice } from '../../../domain/ports/device-inventory.ts';
import type { LoggedSignIn } from '../../../domain/ports/sign-in-log.ts';
import type { PersonLook } from '../../../services/sign-ins/fit-look.ts';
import type { DatedLook } from '../../../services/sign-ins/read-for-person.ts';
import type { TabTokenRules } from '../tab-token.ts';

/** The app that asks for the consent of a person, and where it asks. */
export interface ConsentPlace extends Pick<TabTokenRules, 'appId' | 'localIssuerUrl' | 'loginUrl' | 'tenantId'> {
  /** The address of Microsoft Graph in this cloud. */
  readonly graphUrl: string;
}

export function personReadingView(
  { personReads: words }: ServerTexts,
  { at, source, answer }: DatedLook,
  place: ConsentPlace,
): PersonReadingView {
  switch (answer.outcome) {
    case 'read': {
      const { text, items } = readWords(words, answer);
      return { outcome: 'read', source, readAt: at.toISOString(), text, items };
    }
    case 'consent_needed': {
      const { scope } = answer;
      const text = words.consentNeeded(scope);
      return { outcome: 'consent_needed', source, text, consent: consentQuestion(place, scope) };
    }
    case 'proof_needed': {
      const { claims } = answer;
      return { outcome: 'proof_needed', source, text: words.proofNeeded, ...(claims !== undefined && { claims }) };
    }
    case 'not_allowed':
      return { outcome: 'not_allowed', source, text: words.notAllowed(words.roles[source]) };
    case 'unread': {
      const { reason, retryAfterSeconds: wait } = answer;
      const text = reason === 'busy' && wait !== undefined ? words.busyFor(wait) : words.unread[reason];
      return { outcome: 'unread', source, text, ...(wait !== undefined && { retryAfterSeconds: wait }) };
    }
  }
}

function consentQuestion(place: ConsentPlace, scope: string): ConsentQuestion {
  const { loginUrl, localIssuerUrl = loginUrl, graphUrl, tenantId, appId } = place;
  return { loginUrl: localIssuerUrl, tenantId, clientId: appId, scope: `${graphUrl}/${scope}` };
}

interface ReadWords {
  readonly text: string;
  readonly items: readonly ReadItem[];
}

function readWords(words: PersonReadTexts, look: PersonLook): ReadWords {
  switch (look.source) {
    case 'sign_in_log': {
      const items = look.signIns.map((signIn) => signInItem(words, signIn)).reverse();
      const some = look.isIncomplete ? words.moreSignIns : words.someSignIns;
      return { text: items.length === 0 && !look.isIncomplete ? words.noSignIns : some, items };
    }
    case 'conditional_access': {
      const { policies, notEnough } = look;
      const text = policies.length === 0 ? words.noPolicies : words.somePolicies;
      return {
        text: notEnough.length === 0 ? text : `${text} ${words.notEnough}`,
        items: policies.map((policy) => policyItem(words, policy)),
      };
    }
    case 'intune':
    case 'autopilot': {
      const { devices } = look;
      const several = devices.length === 1 ? words.oneDevice : words.severalDevices;
      return {
        text: devices.length === 0 ? words.noDevices : several,
        items: devices.map((device) => deviceItem(words, device)),
      };
    }
  }
}

function signInItem(words: PersonReadTexts, signIn: LoggedSignIn): ReadItem {
  const { at, errorCode, appName, resourceName, failureReason, failedPolicies } = signIn;
  const app = appName ?? words.unknownApp;
  const title = resourceName === undefined ? app : words.signIn(app, resourceName);
  const outcome = errorCode === 0 ? words.signedIn : words.failed(errorCode);
  const reasons = [failureReason, ...failedPolicies].filter((one) => one !== undefined);
  return { title, text: [outcome, ...(errorCode === 0 ? [] : reasons)].join(' '), at: at.toISOString() };
}

function policyItem(words: PersonReadTexts, { name, blocks, depends, isReportOnly }: AppliedPolicy): ReadItem {
  const title = name;
  if (isReportOnly) return { title, text: words.reportOnly };
  if (blocks.length > 0) return { title, text: words.blocks, remedy: words.blocksRemedy };
  return { title, text: depends.length > 0 ? words.depends : words.applies };
}

function deviceItem(words: PersonReadTexts, { name, make = '', model = '', enrolledAt }: InventoryDevice): ReadItem {
  return {
    title: name ?? words.unnamed,
    text: words.device(make, model),
    ...(enrolledAt && { at: enrolledAt.toISOString() }),
  };
}
