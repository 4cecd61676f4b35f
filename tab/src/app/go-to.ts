/** To a place of the app, as `PLACES` names it. */
export function goTo(place: string): void {
  location.hash = place;
}
