/** What the Teams Rooms app writes to its log every five minutes: event 2000 when all is well, and 2001 otherwise. */
export interface RoomsHeartbeat {
  readonly id: 2000 | 2001;
  /** The address of the account that is signed in; empty when none is. */
  readonly Alias: string;
  readonly Description: string;
}

/** Returns the heartbeat while an error of Microsoft Entra ID, such as AADSTS50076, keeps the app from signing in. */
export function failedHeartbeat(error: number): RoomsHeartbeat {
  const Description = `Network status : Healthy. Exchange status : 80131500 : AADSTS${error}. Signin status: NotApplicable. Teams Signin status: Unhealthy.`;
  return { id: 2001, Alias: '', Description };
}
