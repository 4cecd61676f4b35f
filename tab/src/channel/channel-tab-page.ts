import { element, pageHeading, showPage } from '../page/element.ts';
import type { TeamsHost } from '../teams/teams-host.ts';
import type { PlainTexts } from '../texts/shell-texts.ts';
import { type ChannelPage, channelPages, channelTab } from './channel-tab.ts';

/**
 * Opens the page on which the user chooses what a channel tab shows. Teams shows it in a dialog with its own Save
 * button.
 */
export function openChannelTabPage(place: HTMLElement, { channelTabSetup: setup }: TeamsHost, texts: PlainTexts): void {
  const { title, legend, note, elsewhere } = texts.shell.channel;
  if (setup === undefined) {
    return showPage(place, pageHeading(elsewhere.title), element('p', {}, elsewhere.text));
  }
  const pages = channelPages(texts);
  let chosen = pages.find(({ id }) => id === setup.entityId) ?? pages[0];
  const choices = pages.map((page) => choice(page, page === chosen, () => (chosen = page)));
  const group = element('fieldset', {}, element('legend', {}, legend), ...choices);
  showPage(place, pageHeading(title), group, element('p', { class: 'note' }, note));
  const tabAddress = location.origin + location.pathname;
  setup.allowSave(() => channelTab(chosen, tabAddress));
}

function choice(page: ChannelPage, isChosen: boolean, onChoose: () => void): HTMLElement {
  const hintId = `hint-${page.id}`;
  const input = element('input', { type: 'radio', name: 'page', 'aria-describedby': hintId });
  input.checked = isChosen;
  input.addEventListener('change', onChoose);
  return element(
    'div',
    { class: 'choice' },
    element('label', {}, input, page.title),
    element('p', { id: hintId, class: 'note' }, page.hint),
  );
}
