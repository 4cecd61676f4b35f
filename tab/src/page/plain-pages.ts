import { element, pageHeading, showPage } from './element.ts';

export function showOutsideTeams(place: HTMLElement): void {
  showPage(
    place, pageHeading('This page opens in Microsoft Teams'),
    element('p', {}, 'Open the Rooms OTP app in Teams, where you are signed in, and go on there.'),
  );
}

export function showUnknownPage(place: HTMLElement): void {
  showPage(
    place, pageHeading('There is nothing here'),
    element('p', {}, 'The address names no page of Rooms OTP. Go back to the chat with Rooms OTP and type "help".'),
  );
}

export function showConnecting(place: HTMLElement): void {
  showPage(place, pageHeading('Connecting to Teams …'));
}
