/** Opens a place of the app; `PLACES` contains their addresses. */
export function goTo(place: string): void {
  location.hash = place;
}
