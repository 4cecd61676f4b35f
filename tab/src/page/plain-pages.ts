import type { ShellTexts } from '../../../texts/en/tab/shell.ts';
import { button, element, pageHeading, showPage } from './element.ts';

export function showOutsideTeams(place: HTMLElement, { outsideTeams }: ShellTexts): void {
  showPage(place, pageHeading(outsideTeams.title), element('p', {}, outsideTeams.text));
}

export function showConnecting(place: HTMLElement, { connecting }: ShellTexts): void {
  showPage(place, pageHeading(connecting));
}

/** The server may have been updated, or have gone, since the page was opened. */
export function showNotLoaded(place: HTMLElement, { notLoaded }: ShellTexts, reload: () => void): void {
  showPage(
    place,
    pageHeading(notLoaded.title),
    element('p', {}, notLoaded.text),
    element('div', { class: 'buttons' }, button(notLoaded.loadAgain, true, reload)),
  );
}
