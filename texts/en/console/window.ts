/** What the terminal says about the window of the console program. */
export const consoleWindowTexts = {
  opening: 'The setup continues in a window.',
  address: (url: string) => `Open this page in a browser on this machine: ${url}`,
  noBrowser: "We couldn't open a window, so the setup continues here.",
  late: "The window didn't open in time, so the setup continues here.",
  left: 'The window was closed, so the setup continues here.',
};

export type ConsoleWindowTexts = typeof consoleWindowTexts;
