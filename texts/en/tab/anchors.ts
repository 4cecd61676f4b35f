/** What is wrong with a witness. A status of HTTP stands for itself. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ahead: 'It has seen more entries than this server has',
  split: "It has seen entries that differ from this server's",
  inconsistent: 'It has seen earlier entries that have changed since',
  forged: 'A signature in its name is wrong',
  unknown_key: "It signed with a key that isn't configured",
  wrong_time: 'Its clock is more than 10 minutes off',
  timeout: "It doesn't answer in time",
  unreachable: "It can't be reached",
  malformed: "Its answer can't be read",
};

/** The texts of the panel that shows the newest checkpoint of the audit and its witnesses. */
export const anchorTexts = {
  title: 'Checkpoint and witnesses',
  download: 'Download with proofs',
  checkpoint: 'Newest checkpoint',
  noCheckpoint: 'None yet',
  sealed: (entries: string) => `${entries} sealed entries`,
  root: (end: string) => `Hash ends in ${end}`,
  noWitnesses: 'No witness is configured. The server log and the approval channel hold checkpoints, too.',
  cosigned: 'Cosigned',
  kept: 'Kept',
  nothing: 'No checkpoint yet',
  entries: (entries: string) => `${entries} entries`,
  by: (key: string) => `key ${key}`,
  since: 'Since',
  problems: PROBLEMS,
  answered: (status: string) => `It answered ${status}`,
};

export type AnchorTexts = typeof anchorTexts;
