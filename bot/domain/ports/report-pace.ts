import type { SendPaces } from './send-pace.ts';

/**
 * The pace of calls to the reports of Microsoft Graph that all servers share. The sign-in log and the authentication
 * methods of accounts have one limit for each app and tenant.
 */
export interface ReportPace extends SendPaces {
  /**
   * Takes a number in the line of those that may wait, and returns in how many milliseconds to come back. It is no
   * permission: whoever comes back asks again. Without the line, hundreds of jobs would ask the database all the time.
   */
  lineUp(): Promise<number>;
}
