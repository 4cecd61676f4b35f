import type { Logger } from 'pino';
import type { ActivityFeed } from '../domain/ports/activity-feed.ts';
import type { Notifier } from '../domain/ports/notifier.ts';
import { checkAccountKey } from '../services/accounts/check-account-key.ts';
import { refreshTarget } from '../services/accounts/check-target.ts';
import { checkPolicies } from '../services/accounts/policies/check-policies.ts';
import { checkMailboxes } from '../services/accounts/check-mailboxes.ts';
import { confirmSignIn } from '../services/release/confirm-sign-in.ts';
import { deliverChatCard } from '../services/cards/deliver-chat-card.ts';
import { deliverDigest } from '../services/cards/deliver-digest.ts';
import { deliverRequest } from '../services/cards/deliver-request.ts';
import { deliverRuleCard } from '../services/cards/deliver-rule-card.ts';
import { deliverSignOutCard } from '../services/cards/deliver-sign-out-card.ts';
import { expireAlone } from '../services/approval/expire-alone.ts';
import { alertInChat, factsOf, raiseAlert } from '../services/channel/raise-alert.ts';
import { reconcile } from '../services/cards/reconcile.ts';
import { lookUpDevice } from '../services/consoles/look-up-device.ts';
import { publishCredential } from '../services/release/publish-credential.ts';
import { releaseCredential } from '../services/release/release-credential.ts';
import { watchPassword } from '../services/release/watch-password.ts';
import { deliverOutcome } from '../services/outcomes/deliver-outcome.ts';
import { noteOutcomes, openOutcomeWakes } from '../services/outcomes/note-outcomes.ts';
import { notifyOutcome } from '../services/outcomes/notify-outcome.ts';
import { remindInChannel } from '../services/approval/remind-in-channel.ts';
import { remindPerson, remindWaiting } from '../services/approval/remind.ts';
import { retireCard } from '../services/cards/retire-card.ts';
import { tellDevice } from '../services/cards/tell-device.ts';
import { tellTrouble } from '../services/cards/tell-trouble.ts';
import { tellSignIn } from '../services/sign-ins/tell-sign-in.ts';
import { carryOutSignOut } from '../services/sign-outs/carry-out-sign-out.ts';
import { runRollout } from '../services/rollouts/run-rollout.ts';
import { syncAccounts, syncSoon } from '../services/accounts/sync-accounts.ts';
import type { Bot } from '../teams/bot.ts';
import type { Parts } from './compose-parts.ts';

/** Starts the workers that keep the stored accounts in sync with the directory. */
export async function startAccountWork(parts: Parts, syncMinutes: number, log: Logger): Promise<void> {
  const { store } = parts;
  await store.jobs.work('sync-accounts', async () => {
    const outcome = await syncAccounts(parts, syncMinutes);
    if ('error' in outcome) log.error({ ...outcome, err: outcome.error }, "the accounts weren't synced");
    else if ('problem' in outcome) log.warn(outcome, "the accounts weren't synced");
    else if ('held' in outcome) log.warn(outcome.held, 'the new list of accounts is held, because it loses too much');
    else log.info(outcome, 'accounts synced');
  });
  await store.jobs.work('check-mailboxes', ({ attempt }) => checkMailboxes(parts, attempt));
  await store.jobs.work('check-policies', ({ attempt }) => checkPolicies(parts, attempt));
  await store.jobs.work('check-target', ({ accountId }) => refreshTarget(parts, accountId));
  await store.jobs.work('look-up-device', (job) => lookUpDevice(parts, job));
  await store.jobs.work('check-account-key', (job) => checkAccountKey(parts, job));
  await store.jobs.work('confirm-sign-in', (job) => confirmSignIn(parts, job));
  await syncSoon(parts);
}

/** Starts the workers that tell people in threads and feeds what waits for them. */
export async function startReminders(parts: Parts, notifier: Notifier, feed: ActivityFeed, log: Logger): Promise<void> {
  const { store } = parts;
  await store.jobs.work('remind', (job) => remindInChannel({ store, notifier }, job));
  await store.jobs.work('tell-device', (job) => tellDevice({ store, notifier }, job));
  await store.jobs.work('tell-trouble', (job) => tellTrouble({ store, notifier }, job));
  await store.jobs.work('tell-sign-in', (job) => tellSignIn({ store, notifier }, job));
  await store.jobs.work('remind-person', async (job) => {
    if ((await remindPerson({ store, feed }, job)) === 'refused') {
      log.warn(
        { objectId: job.objectId },
        "Microsoft Graph doesn't accept activity notifications for this approver: they haven't added the app or consented to TeamsActivity.Send.User",
      );
    }
  });
}

/** Starts the workers that tell people what became of their codes. */
export async function startOutcomes(
  parts: Parts,
  { outcomes }: Pick<Bot, 'outcomes'>,
  feed: ActivityFeed,
  log: Logger,
): Promise<void> {
  const { store } = parts;
  await store.jobs.work('note-outcomes', () => noteOutcomes(parts));
  await store.jobs.work('deliver-outcome', ({ subjectId }) => deliverOutcome({ ...parts, outcomes }, subjectId));
  await store.jobs.work('notify-outcome', async (job) => {
    if ((await notifyOutcome({ ...parts, outcomes, feed }, job)) === 'message')
      log.warn(
        { subjectId: job.subjectId },
        "Microsoft Graph doesn't accept activity notifications for the person who generated this code, so they got a message: they haven't added the app or consented to TeamsActivity.Send.User",
      );
  });
}

async function startAlerts(alerting: Parts & Pick<Bot, 'chats' | 'notifier'>, log: Logger): Promise<void> {
  await alerting.store.jobs.work('raise-alert', async ({ name: _name, attempt, isRepeat = false, ...alert }, jobId) => {
    if ((await raiseAlert(alerting, { alert, attempt, isRepeat, jobId })) === 'unheard') {
      log.error(
        { alert: factsOf(alert) },
        'an alert doesn\'t reach anyone: add the app to the approval channel again, or type "use this channel" in another one',
      );
    }
  });
  await alerting.store.jobs.work('alert-in-chat', ({ name: _name, chat, isRepeat = false, ...alert }, jobId) =>
    alertInChat(alerting, chat, { alert, isRepeat, jobId }),
  );
}

/** Starts the workers for cards, alerts, releases, rollouts and expiration, and sends the jobs that are missing. */
export async function startWork(
  parts: Parts,
  { notifier, chats }: Pick<Bot, 'chats' | 'notifier'>,
  remindMinutes: number | 'off',
  log: Logger,
): Promise<void> {
  const { store } = parts;
  const cards = { ...parts, notifier, chats };
  const noteOutcomesSoon = openOutcomeWakes(parts);
  await store.jobs.work('deliver-card', async ({ requestId }) => {
    await noteOutcomesSoon();
    if ((await deliverRequest(cards, requestId)) === 'unheard') {
      log.error(
        { requestId },
        'a request doesn\'t reach any approver: type "use this channel" in a channel with the app, or ask approvers to add the app for themselves',
      );
    }
  });
  await store.jobs.work('deliver-chat-card', (job) => deliverChatCard(cards, job));
  await store.jobs.work('deliver-digest', () => deliverDigest(cards));
  await store.jobs.work('deliver-rule-card', ({ changeId }) => deliverRuleCard(cards, changeId));
  await store.jobs.work('deliver-sign-out-card', ({ signOutId }) => deliverSignOutCard(cards, signOutId));
  await store.jobs.work('retire-digest', async ({ card }) => void (await notifier.retireDigest(card)));
  await store.jobs.work('retire-card', ({ requestId, card }) => retireCard(cards, requestId, card));
  await startAlerts(cards, log);
  await store.jobs.work('release-credential', ({ requestId }) => releaseCredential(parts, requestId));
  await store.jobs.work('sign-out', ({ signOutId }) => carryOutSignOut(parts, signOutId));
  await store.jobs.work('watch-password', (job) => watchPassword(parts, job));
  await store.jobs.work('publish-credential', ({ requestId, attempt }) => publishCredential(parts, requestId, attempt));
  await store.jobs.work('expire', async () => {
    await expireAlone(parts);
    await remindWaiting(parts, remindMinutes).catch((error: unknown) =>
      log.warn({ err: error }, 'no one was reminded of a waiting request; this will be retried'),
    );
  });
  await store.jobs.work('run-batch', ({ batchId }) => runRollout(parts, batchId));
  await reconcile(parts);
}
