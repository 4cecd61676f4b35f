import { findAction, listActions } from '../sandbox/connector/cards/card-actions.ts';
import type { ConnectorClient } from '../sandbox/connector-client.ts';
import type { ConversationView, MessageView, PersonView } from '../sandbox/connector/wire.ts';
import { answerLines, outcomeLines } from './answer-lines.ts';
import { COMMAND_HELP } from './chat-command.ts';
import type { ChatCommand } from './chat-command.ts';
import { choose } from './choose.ts';
import { messageLines } from './message-lines.ts';
import type { Style } from './style.ts';
import { resolveInputs } from './typed-inputs.ts';

const WAIT_MS = 30_000;

export interface ChatScreen {
  readonly style: Style;
  readonly show: (lines: readonly string[]) => void;
  /** True when the person types at a keyboard, so what they typed is already on the screen. */
  readonly echoesTyping: boolean;
}

interface PressableAction {
  readonly activityId: string;
  readonly position: number;
}

/** A mistake of the person who types, described in plain words. */
class ChatMistake extends Error {}

/** One person in one conversation. It knows what was shown so far, and what the person can press. */
export class ChatSession {
  readonly #client: ConnectorClient;
  readonly #screen: ChatScreen;
  readonly #people: readonly PersonView[];
  #person: PersonView;
  #conversation: ConversationView;
  #conversations: readonly ConversationView[];
  #shown = new Map<string, string>();
  #messages: readonly MessageView[] = [];
  #pressable = new Map<number, PressableAction>();
  #lastNumber = 0;
  /** The text that is already on the screen of the person who typed it. */
  #justTyped: string | undefined;
  #refreshing: Promise<void> = Promise.resolve();

  private constructor(client: ConnectorClient, screen: ChatScreen, people: readonly PersonView[], start: Start) {
    this.#client = client;
    this.#screen = screen;
    this.#people = people;
    this.#person = start.person;
    this.#conversations = start.conversations;
    this.#conversation = start.conversation;
  }

  static async open(client: ConnectorClient, screen: ChatScreen): Promise<ChatSession> {
    const people = await client.people();
    const [person] = people;
    if (person === undefined) throw new ChatMistake('This tenant has no people.');
    const conversations = await client.conversations(person.objectId);
    const [conversation] = conversations;
    if (conversation === undefined) throw new ChatMistake(`${person.name} isn't in any conversation.`);
    return new ChatSession(client, screen, people, { person, conversations, conversation });
  }

  get as(): string {
    return this.#person.objectId;
  }

  get prompt(): string {
    return `${this.#person.name} → ${this.#conversation.name}> `;
  }

  /**
   * Runs a command.
   * @throws ChatMistake for a mistake of the person
   * @throws ConnectorError when the connector refuses or doesn't answer
   */
  async run(command: ChatCommand): Promise<void> {
    switch (command.kind) {
      case 'say':
        return this.#say(command.text);
      case 'reply':
        return this.#say(command.text, this.#messages.at(-1)?.threadId);
      case 'press':
        return this.#press(command.action, command.inputs);
      case 'as':
        return this.#becomes(choose(this.#people, command.what));
      case 'go':
        return this.#goTo(choose(this.#conversations, command.what));
      case 'wait':
        return this.#waitFor(command.what);
      case 'read':
        return this.#goTo(this.#conversation);
      case 'unknown':
        throw new ChatMistake(`${command.word} is unknown or incomplete. Type /help to see all commands.`);
      case 'people':
      case 'chats':
      case 'help':
      case 'quit':
      case 'nothing':
        this.#tell(command.kind);
    }
  }

  /** Shows what is new or changed. Calls that overlap run one after the other, so nothing is shown twice. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.catch(() => undefined).then(() => this.#showNews());
    return this.#refreshing;
  }

  /** Notes that something happened in a conversation of the person. */
  async noteEvent(conversationId: string, isMessage: boolean): Promise<void> {
    if (conversationId === this.#conversation.id) return this.refresh();
    const index = this.#conversations.findIndex(({ id }) => id === conversationId);
    if (!isMessage || index < 0) return;
    this.#screen.show([
      this.#screen.style.dim(`  · news in ${this.#conversations[index]?.name ?? ''}: /go ${index + 1}`),
    ]);
  }

  #tell(what: 'people' | 'chats' | 'help' | 'quit' | 'nothing'): void {
    const { bold } = this.#screen.style;
    const line = (index: number, name: string, note: string, isCurrent: boolean): string =>
      `${String(index + 1).padStart(3)} ${isCurrent ? bold(name) : name}${note}`;
    if (what === 'help') this.#screen.show(COMMAND_HELP);
    if (what === 'people') {
      this.#screen.show(
        this.#people.map((person, index) => line(index, person.name, roleOf(person), person === this.#person)),
      );
    }
    if (what === 'chats') {
      this.#screen.show(
        this.#conversations.map((one, index) => line(index, one.name, kindOf(one), one.id === this.#conversation.id)),
      );
    }
  }

  async #becomes(person: PersonView): Promise<void> {
    const conversations = await this.#client.conversations(person.objectId);
    const conversation = conversations.find(({ id }) => id === this.#conversation.id) ?? conversations[0];
    if (conversation === undefined) throw new ChatMistake(`${person.name} isn't in any conversation.`);
    this.#person = person;
    this.#conversations = conversations;
    return this.#goTo(conversation);
  }

  async #goTo(conversation: ConversationView): Promise<void> {
    this.#conversation = conversation;
    this.#shown = new Map();
    this.#pressable = new Map();
    this.#lastNumber = 0;
    this.#screen.show([this.#screen.style.dim(`— ${this.#person.name} in ${conversation.name} —`)]);
    return this.refresh();
  }

  async #say(text: string, threadId?: string): Promise<void> {
    if (this.#screen.echoesTyping) this.#justTyped = text;
    const thread = threadId === undefined ? {} : { threadId };
    const outcome = await this.#client.say({ as: this.as, conversationId: this.#conversation.id, text, ...thread });
    await this.refresh();
    const lines = outcomeLines(outcome);
    if (lines.length > 0) throw new ChatMistake(lines.join('\n'));
  }

  async #press(typed: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    await this.refresh();
    const { activityId, position } = this.#findPressable(typed);
    const card = this.#messages.find(({ id }) => id === activityId)?.cards[0];
    const found = card === undefined ? undefined : findAction(card, position);
    if (found === undefined)
      throw new ChatMistake('This card is gone. Type /read to see the conversation as it is now.');
    const request = { as: this.as, conversationId: this.#conversation.id, activityId, action: position };
    const answer = await this.#client.press({ ...request, inputs: resolveInputs(found, inputs) });
    this.#screen.show(answerLines(answer));
    await this.refresh();
    if (answer.problems.length > 0) throw new ChatMistake("The bot didn't answer as Teams expects.");
  }

  /** Finds an action by its shown number, or by its title or id on the newest card that has one. */
  #findPressable(typed: string): PressableAction {
    const numbered = /^\d+$/.test(typed) ? this.#pressable.get(Number(typed)) : undefined;
    if (numbered !== undefined) return numbered;
    for (const { id, cards } of this.#messages.toReversed()) {
      const [card] = cards;
      const found = card === undefined ? undefined : findAction(card, typed);
      if (card === undefined || found === undefined) continue;
      return { activityId: id, position: 1 + listActions(card).findIndex(({ action }) => action === found.action) };
    }
    throw new ChatMistake(`There is no action ${typed} here. When a card changes, its actions get new numbers.`);
  }

  async #waitFor(text: string): Promise<void> {
    const holds = ({ text: said, cards }: MessageView): boolean =>
      `${said} ${JSON.stringify(cards)}`.toLowerCase().includes(text.toLowerCase());
    await this.#client.waitFor(this.#conversation.id, this.as, (messages) => messages.find(holds), WAIT_MS);
    await this.refresh();
  }

  async #showNews(): Promise<void> {
    const conversation = this.#conversation;
    const messages = await this.#client.messages(conversation.id, this.as);
    if (conversation !== this.#conversation) return;
    this.#messages = messages;
    for (const message of messages) this.#showIfNew(message);
  }

  #showIfNew(message: MessageView): void {
    const before = this.#shown.get(message.id);
    const now = JSON.stringify([message.text, message.cards, message.deleted]);
    if (before === now) return;
    this.#shown.set(message.id, now);
    const isEcho = before === undefined && message.from.id === this.as && message.text === this.#justTyped;
    if (isEcho) {
      this.#justTyped = undefined;
      return;
    }
    this.#forgetActionsOf(message.id);
    this.#screen.show(
      messageLines(message, before !== undefined, this.#screen.style, (position) =>
        this.#numberOf(message.id, position),
      ),
    );
  }

  #forgetActionsOf(activityId: string): void {
    for (const [number, action] of this.#pressable)
      if (action.activityId === activityId) this.#pressable.delete(number);
  }

  #numberOf(activityId: string, position: number): number {
    this.#lastNumber += 1;
    this.#pressable.set(this.#lastNumber, { activityId, position });
    return this.#lastNumber;
  }
}

interface Start {
  readonly person: PersonView;
  readonly conversations: readonly ConversationView[];
  readonly conversation: ConversationView;
}

function roleOf({ groups, userType }: PersonView): string {
  const permissions = groups.length === 0 ? 'no permissions' : groups.join(', ');
  return ` (${permissions}${userType === 'Guest' ? ', guest' : ''})`;
}

function kindOf({ kind, channelType, botInstalled }: ConversationView): string {
  const names = { personal: 'chat with the bot', groupChat: 'group chat', channel: `${channelType ?? ''} channel` };
  return ` (${names[kind]}${botInstalled ? '' : ', without the bot'})`;
}
