import type { ConsoleWindowTexts } from '../../en/console/window.ts';

export const consoleWindowTexts: ConsoleWindowTexts = {
  opening: 'Die Einrichtung geht in einem Fenster weiter.',
  address: (url) => `Öffnen Sie diese Seite in einem Browser auf diesem Gerät: ${url}`,
  noBrowser: 'Es konnte kein Fenster geöffnet werden, deshalb geht die Einrichtung hier weiter.',
  late: 'Das Fenster hat sich nicht rechtzeitig geöffnet, deshalb geht die Einrichtung hier weiter.',
  left: 'Das Fenster wurde geschlossen, deshalb geht die Einrichtung hier weiter.',
};
