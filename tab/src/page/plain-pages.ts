import type { ShellTexts } from '../../../texts/en/tab/shell.ts';
import { button, element, pageHeading, showPage } from './element.ts';

/** Says that the page works only in Teams. */
export function showOutsideTeams(place: HTMLElement, { outsideTeams }: ShellTexts): void {
  showPage(place, pageHeading(outsideTeams.title), element('p', {}, outsideTeams.text));
}

/** Says that the page is connecting to Teams. */
export function showConnecting(place: HTMLElement, { connecting }: ShellTexts): void {
  showPage(place, pageHeading(connecting));
}

/** Says that the app could not load. The server may have been updated or stopped since the page was opened. */
export function showNotLoaded(place: HTMLElement, { notLoaded }: ShellTexts, reload: () => void): void {
  showPage(
    place,
    pageHeading(notLoaded.title),
    element('p', {}, notLoaded.text),
    element('div', { class: 'buttons' }, button(notLoaded.loadAgain, true, reload)),
  );
}
