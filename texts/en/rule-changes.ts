/** The texts about changes that relax the rules and wait for a second approver. */
export const ruleChangeTexts = {
  states: {
    pending: 'Waiting for another approver',
    confirmed: 'Confirmed',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    replaced: 'Replaced',
    expired: 'Expired',
  },
  title: 'Relax the approval rules?',
  channelTitle: 'Move approvals to another channel?',
  asked: 'Another approver has to confirm this change. Nothing changes until then.',
  outcomes: {
    confirmed: 'The change is in effect.',
    rejected: 'Nothing has changed.',
    withdrawn: 'Nothing has changed.',
    replaced: 'The same setting was changed in the meantime, so this change was dropped.',
    expired: 'No one confirmed the change within 24 hours. Nothing has changed.',
  },
  facts: { askedBy: 'Asked by', confirmBy: 'Confirm by', decidedBy: 'Decided by', change: 'Change' },
  channel: (before: string, after: string) => `approval channel from ${before} to ${after}`,
  claims: "Pinned keys and named networks are claims. They don't prove which console is asking.",
  confirm: 'Confirm',
  reject: 'Reject',
  retired: 'The approval channel has changed. This change waits for another approver there.',
  none: 'No change to the rules is waiting for another approver.',
  several: (count: number) => `${count} changes are waiting for another approver`,
  show: 'Show',
  channelWaits: (channel: string) =>
    `Another approver has to confirm that approval requests move to the channel ${channel}. Until then, they stay where they are. The card in the current channel and the tab show the change.`,
  alerts: {
    waits: (by: string, changes: string) =>
      `${by} wants to relax the approval rules: ${changes}. Type "rules" or open Preferences to confirm or reject the change.`,
    decided: {
      confirmed: (changes: string, by: string) => `${by} confirmed your change: ${changes}. It's in effect.`,
      rejected: (changes: string, by: string) => `${by} rejected your change: ${changes}. Nothing has changed.`,
      withdrawn: (changes: string) => `Your change was withdrawn: ${changes}.`,
      replaced: (changes: string, by: string) =>
        `${by} changed the same setting, so your change was dropped: ${changes}.`,
      expired: (changes: string) =>
        `No one confirmed your change within 24 hours, so nothing has changed: ${changes}. You can ask again.`,
    },
    channelAlone: (by: string, channel: string) =>
      `${by} chose the approval channel ${channel}, because no channel worked. If that is wrong, type "use this channel" in the right one.`,
  },
};

export type RuleChangeTexts = typeof ruleChangeTexts;
