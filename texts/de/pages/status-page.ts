import type { StatusPageTexts } from '../../en/pages/status-page.ts';

export const statusPageTexts: StatusPageTexts = {
  states: {
    not_yet: {
      title: 'Noch nicht gültig',
      text: 'Der Code kann noch nicht verwendet werden. Auf dem Blatt steht, ab wann er gültig ist.',
    },
    waiting_for_code: {
      title: 'Wartet auf den Code',
      text: 'Starten Sie an der Konsole in diesem Raum das Programm Rooms OTP, und geben Sie den Code vom Blatt ein.',
    },
    waiting_for_approval: {
      title: 'Wartet auf Genehmigung',
      text: 'Rufen Sie den Administrator an, und lesen Sie die 6 Ziffern auf der Konsole vor.',
    },
    approved: {
      title: 'Genehmigt',
      text: 'Starten Sie die Konsole neu, sobald sie meldet, dass die Anmeldedaten übergeben sind.',
    },
    needs_attention: {
      title: 'Genehmigt, aber die Konsole hat keine Anmeldedaten',
      text: 'Rufen Sie den Administrator an. In Teams ist zu sehen, was fehlt. Lassen Sie die Konsole eingeschaltet.',
    },
    restart: {
      title: 'Genehmigt: Starten Sie die Konsole neu',
      text: 'Die Konsole hat ihre Anmeldedaten. Starten Sie sie neu, und warten Sie, bis der Raum angemeldet ist.',
    },
    sign_in_failed: {
      title: 'Der Raum konnte sich nicht anmelden',
      text: 'Rufen Sie den Administrator an. In Teams ist der Grund zu sehen.',
    },
    signed_in: { title: 'Angemeldet', text: 'Der Raum ist bereit. Vernichten Sie das Blatt.' },
    rejected: {
      title: 'Abgelehnt',
      text: 'Rufen Sie den Administrator an, bevor Sie es noch einmal versuchen. Sie brauchen ein neues Blatt.',
    },
    expired: {
      title: 'Abgelaufen',
      text: 'Der Code kann nicht mehr verwendet werden. Bitten Sie den Administrator um ein neues Blatt.',
    },
    canceled: {
      title: 'Abgebrochen',
      text: 'Der Code wurde widerrufen oder durch einen neueren ersetzt. Verwenden Sie das neueste Blatt, oder bitten Sie den Administrator darum.',
    },
    ended: { title: 'Beendet', text: 'Dieses Blatt wird nicht mehr gebraucht. Vernichten Sie es.' },
  },
  reason: (reason) => `Ablehnungsgrund: ${reason}`,
  contact: 'Kontakt für Installateure',
  noContact: 'Rufen Sie die Person an, von der Sie das Blatt haben.',
  again: 'Erneut prüfen',
  stale: 'Der Server ist nicht erreichbar. Dies ist der letzte bekannte Stand.',
  none: {
    title: 'Hier gibt es nichts zu sehen',
    text: 'Das Blatt ist nicht mehr gültig, oder die Adresse ist falsch. Rufen Sie die Person an, von der Sie das Blatt haben.',
  },
  tooMany: { title: 'Zu viele Aufrufe', text: 'Warten Sie eine Minute, und prüfen Sie dann erneut.' },
  failed: { title: 'Etwas ist schiefgelaufen', text: 'Warten Sie eine Minute, und prüfen Sie dann erneut.' },
};
