export const overviewTexts = {
  title: 'Overview',
  time: 'Time',
  lastDays: (days: number) => `Last ${days} days`,
  loading: 'Loading the overview …',
  figures: {
    generated: 'Generated',
    signedIn: 'Signed in',
    median: 'Median time to decide',
    signInFailed: 'Sign-in failed',
    stuck: 'Needs attention',
  },
  steps: { generated: 'Generated', submitted: 'Typed on a console', approved: 'Approved', signedIn: 'Signed in' },
  decisions: { approved: 'Approved', rejected: 'Rejected', expired: 'Expired' },
  funnel: 'From code to sign-in',
  step: 'Step',
  number: 'Number',
  share: 'Share',
  byBuilding: 'By building',
  byBuildingTable: 'By building, as a table',
  building: 'Building',
  withoutBuilding: 'Without a building',
  chart: 'Chart',
  table: 'Table',
  shownAs: (title: string) => `${title}: as`,
  loadingChart: 'Loading the chart …',
  decisionsPerDay: 'Decisions per day',
  decisionsTable: 'Decisions per day, days with decisions only',
  nothingDecided: 'No decisions in this period.',
  day: 'Day (UTC)',
  stuck: 'Needs attention',
  moreStuck: (more: number) => `And ${more} more.`,
  needsMe: 'What needs me',
  nothingNeedsMe: 'Nothing needs you right now. Requests to decide and your codes that expire soon appear here.',
  toDecide: (count: number) =>
    count === 1 ? '1 request is waiting for your decision' : `${count} requests are waiting for your decision`,
  decideBy: 'Decide by',
  failedRooms: (count: number, failed: number) =>
    count === 1
      ? `1 room needs attention${failed === 0 ? '' : ' after a failed sign-in'}. It's listed below.`
      : `${count} rooms need attention${failed === 0 ? '' : `, ${failed} of them after a failed sign-in`}. They're listed below.`,
  endingSoon: (count: number) =>
    count === 1 ? '1 of your codes expires within two hours' : `${count} of your codes expire within two hours`,
  expires: 'Expiration date',
  nothingStuck: 'Nothing needs attention.',
  since: 'Since',
};

export type OverviewTexts = typeof overviewTexts;
