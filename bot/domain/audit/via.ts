/** Where a person does something: with a button on a card, by a typed command, or in the tab. */
export type Via = 'card' | 'command' | 'tab';

/**
 * What an approver did with the verification digits. They typed them, or they decided on a card or a page that showed
 * them for comparison. A typed command shows no digits, and a rule looks at none.
 */
export type DigitsCheck = 'compared' | 'none' | 'typed';
