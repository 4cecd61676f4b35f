import type { ReadinessTexts } from '../en/readiness.ts';
import { policyTexts } from './policies.ts';

export const readinessTexts: ReadinessTexts = {
  notChecked: (reason) => `Nicht geprüft: ${reason}.`,
  unknown: {
    not_returned: 'Microsoft Graph hat den Wert nicht geliefert',
    no_answer: 'Microsoft Graph hat keine brauchbare Antwort gegeben',
    no_permission: 'der App fehlt die Berechtigung zum Lesen',
    switched_off: 'die Funktion ist in diesem Mandanten ausgeschaltet',
    list_incomplete: 'die zugrunde liegende Liste war unvollständig',
    sku_not_listed: 'die Lizenz gehört zu keinem Abonnement dieses Mandanten',
    not_in_exchange_online: 'das Postfach ist nicht in Exchange Online',
    kind_not_told: 'Exchange Online nennt die Art des Postfachs nicht',
    account_not_found: 'das Konto wurde im Verzeichnis nicht gefunden',
    no_license: 'dem Mandanten fehlt die Lizenz Microsoft Entra ID P1',
    not_enough_information: 'der Auswertung des bedingten Zugriffs fehlten Angaben',
  },
  notTried: {
    room_mailbox: 'das Postfach wurde noch nicht gelesen',
    calendar_processing: 'es wurden keine Kalendereinstellungen importiert',
    sign_in_policies: 'der bedingte Zugriff wurde noch nicht abgefragt',
  },
  policies: policyTexts,
  trouble: {
    plan_disabled: (sku, plans) =>
      `Die Lizenz ${sku} ist zugewiesen, aber ohne den Dienstplan ${plans}. Schalten Sie ihn im Microsoft 365 Admin Center unter „Lizenzen und Apps“ des Kontos ein.`,
    subscription_ended: (sku) =>
      `Das Abonnement ${sku} ist abgelaufen oder gesperrt. Verlängern Sie es, oder weisen Sie eine andere Lizenz zu.`,
    subscription_expiring: (sku) =>
      `Das Abonnement ${sku} ist abgelaufen und gilt nur noch während einer Nachfrist. Verlängern Sie es.`,
  },
};
