/** The panel in which a person reads with their own permission what the app can't read. */
export const personReadsTexts = {
  title: 'Look with your own permission',
  text: "The app doesn't have permission to read these. You can read them as yourself, if you have the role for it. Only you see the result.",
  sources: {
    sign_in_log: 'Sign-in log',
    conditional_access: 'Conditional Access',
    intune: 'Intune devices',
    autopilot: 'Autopilot devices',
  },
  read: (source: string) => `Read: ${source}`,
  reading: 'Reading …',
  /** The words before the moment at which it was read. */
  readAt: 'Read with your permission,',
  consent: 'Ask for consent',
  window: {
    blocked: "The browser didn't open the window. Allow pop-up windows for Teams, then try again.",
    closed: 'The window was closed before anyone answered.',
    declined: 'No one consented.',
    failed: 'The question could not be answered. Ask an administrator to consent in Microsoft Entra.',
  },
};

export type PersonReadsTexts = typeof personReadsTexts;
