/** The Teams channel that gets the approval cards, with all that is needed to post there later. */
export interface ApprovalChannel {
  readonly tenantId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly channelId: string;
  readonly channelName: string;
  /** Replaced from every authenticated activity of the same tenant. */
  readonly serviceUrl: string;
}

/** Where a posted card is, so that it can be changed. */
export interface PostedCard {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
}
