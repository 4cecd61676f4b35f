/** The command that a typed line asks for. */
export type ChatCommand =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'people' | 'chats' | 'read' | 'help' | 'quit' | 'nothing' }
  | { readonly kind: 'as' | 'go' | 'wait'; readonly what: string }
  | { readonly kind: 'press'; readonly action: string; readonly inputs: Readonly<Record<string, string>> }
  | { readonly kind: 'unknown'; readonly word: string };

export const COMMAND_HELP: readonly string[] = [
  'Your text goes to the conversation; in channels and group chats, it mentions the bot.',
  '/people                         list the people       /as 2 or /as megan        become that person',
  '/chats                          list conversations    /go 3 or /go approvals    open that one',
  '/press 2 [name=value …]         press action 2 of a card, or use its title: /press Approve matchCode=123456',
  '/reply TEXT                     reply in the newest thread of the channel',
  '/wait TEXT                      wait for a message or card with this text (up to 30 seconds)',
  '/read                           show the conversation again     /help     /quit',
];

export function parseCommand(line: string): ChatCommand {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (!text.startsWith('/')) return { kind: 'say', text };
  const [word = '', ...rest] = text.split(/\s+/);
  const what = rest.join(' ');
  switch (word) {
    case '/people':
    case '/chats':
    case '/read':
    case '/help':
    case '/quit':
      return { kind: word.slice(1) as 'people' };
    case '/as':
    case '/go':
      return what === '' ? { kind: word === '/as' ? 'people' : 'chats' } : { kind: word === '/as' ? 'as' : 'go', what };
    case '/wait':
    case '/reply':
      if (what === '') return { kind: 'unknown', word };
      return word === '/wait' ? { kind: 'wait', what } : { kind: 'reply', text: what };
    case '/press':
      return parsePress(text.slice(word.length));
    default:
      return { kind: 'unknown', word };
  }
}

/**
 * Parses `Show code reason="Wrong room" matchCode=123456`: words with `=` are inputs, the others are the action's
 * title.
 */
function parsePress(text: string): ChatCommand {
  const words = text.match(/(?:[^\s"]+|"[^"]*")+/g) ?? [];
  const inputs: Record<string, string> = {};
  const title: string[] = [];
  for (const word of words) {
    const [, name, value] = /^([\w.-]+)=(.*)$/s.exec(word) ?? [];
    if (name === undefined || value === undefined) title.push(unquoted(word));
    else inputs[name] = unquoted(value);
  }
  return title.length === 0 ? { kind: 'unknown', word: '/press' } : { kind: 'press', action: title.join(' '), inputs };
}

function unquoted(word: string): string {
  return word.replaceAll('"', '');
}
