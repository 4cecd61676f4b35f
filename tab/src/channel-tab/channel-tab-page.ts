import { element, pageHeading, showPage } from '../page/element.ts';
import type { TeamsHost } from '../teams/teams-host.ts';
import { CHANNEL_PAGES, FIRST_PAGE, type ChannelPage, channelTab, pageOf } from './channel-tab.ts';

/** Teams asks here, in a dialog with a Save button of its own, what a tab of a channel shall show. */
export function openChannelTabPage(place: HTMLElement, { channelTabSetup: setup }: TeamsHost): void {
  if (setup === undefined) {
    const words = 'Teams opens this page itself: choose + beside the tabs of a channel, then Rooms OTP.';
    return showPage(place, pageHeading('Add a tab to a channel'), element('p', {}, words));
  }
  let chosen = pageOf(setup.entityId) ?? FIRST_PAGE;
  const choices = CHANNEL_PAGES.map((page) => choice(page, page === chosen, () => (chosen = page)));
  const group = element('fieldset', {}, element('legend', {}, 'The tab shows'), ...choices);
  const note = element('p', { class: 'note' }, 'Everybody in the channel sees the tab; what it shows depends on what each person may do.');
  showPage(place, pageHeading('Rooms OTP in this channel'), group, note);
  const tabAddress = location.origin + location.pathname;
  setup.allowSave(() => channelTab(chosen, tabAddress));
}

function choice(page: ChannelPage, isChosen: boolean, onChoose: () => void): HTMLElement {
  const hintId = `hint-${page.path.slice(1)}`;
  const input = element('input', { type: 'radio', name: 'page', 'aria-describedby': hintId });
  input.checked = isChosen;
  input.addEventListener('change', onChoose);
  return element('div', { class: 'choice' }, element('label', {}, input, page.title), element('p', { id: hintId, class: 'note' }, page.hint));
}
