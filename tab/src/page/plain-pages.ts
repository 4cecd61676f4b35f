import { button, element, pageHeading, showPage } from './element.ts';

export function showOutsideTeams(place: HTMLElement): void {
  showPage(
    place, pageHeading('This page opens in Microsoft Teams'),
    element('p', {}, 'Open the Rooms OTP app in Teams, where you are signed in, and go on there.'),
  );
}

export function showConnecting(place: HTMLElement): void {
  showPage(place, pageHeading('Connecting to Teams …'));
}

/** The server may have been updated, or have gone, since the page was opened. */
export function showNotLoaded(place: HTMLElement, reload: () => void): void {
  showPage(
    place, pageHeading('The page could not be loaded'),
    element('p', {}, 'The server does not answer, or was updated meanwhile. Check the network, then load the page again.'),
    element('div', { class: 'buttons' }, button('Load again', true, reload)),
  );
}
