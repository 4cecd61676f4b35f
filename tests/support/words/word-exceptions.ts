import type { WordException } from './word-rules.ts';

export const SPELLING_EXCEPTIONS: readonly WordException[] = [
  {
    file: /./,
    text: /(?:^|[^\s\w]|→ |const )cancelled\b|\bcancelled(?:[A-Z]|[),:;\]`'])|[a-z]Cancelled|_cancelled|(?:interface|\||^\s*) ?Cancelled\b/,
    reason: 'the state of a request, its type and its audit act are stored and sent under this name',
  },
  { file: /releases\/history/, text: /CANCELLED/, reason: 'a serial number in the data of a release' },
  { file: /docs\/architecture/, text: /--> cancelled/, reason: 'the name of a state' },
  { file: /openapi\.yaml/, text: /- (?:request_|otp_)?cancelled/, reason: 'the state of a request, as it is sent' },
  { file: /app-frame/, text: /User cancelled\/closed/, reason: 'what teams-js says when a dialog is closed' },
  { file: /teams-host|auth-window|ask-in-window|consent-flow/, text: /CancelledByUser/, reason: 'a name of teams-js' },
  {
    file: /./,
    text: /hasRoomsLicence|rooms_licence/,
    reason: 'the fact and the check are stored in accounts and rollouts under these names',
  },
  { file: /./, text: /\blicences\b/, reason: 'a member of the answer of the tab API, under which programs read it' },
  {
    file: /config|settings|0015-terms/,
    text: /ROOM_LICENCES/,
    reason: 'the former name of the setting, which works until version 0.2',
  },
  { file: /words\.test/, text: /colour/, reason: 'a wrong word on purpose' },
];

export const READ_EXCEPTIONS: readonly WordException[] = [
  {
    file: /docs\/admins\.md/,
    text: /\*Provisioned\*/,
    reason: "the word of Microsoft's portal, which stands here once",
  },
  {
    file: /texts\/en\/field/,
    text: /^\s*Provisioned: 'Signed in'/,
    reason: 'the stored status, and how people read it',
  },
  { file: /texts\/en\/chat\.ts/, text: /^\s*loosened:/, reason: 'the key of a text, which no one reads' },
];

export const GERMAN_EXCEPTIONS: readonly WordException[] = [];
