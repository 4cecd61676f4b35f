import { searchText } from '../../../domain/accounts/search-text.ts';

/** What a verb asks for. `undo` is a way to say revoke that people also use for other things. */
export type VerbKind = 'generate' | 'status' | 'revoke' | 'undo' | 'approve' | 'reject' | 'unclear';

/**
 * The verbs of each kind in English and German. The first one stands in the help and in the manifest. Verbs of `unclear`
 * could mean different acts, so the bot asks.
 */
export const VERBS = {
  generate: list(
    `generate gen create issue regenerate reissue renew
    generiere generieren generier generiert erstelle erstellen erstell erzeuge erzeugen ausstellen erneuern erneuere`,
  ),
  status: list(
    `status state show check view display lookup info
    zeige zeig zeigen anzeigen stand zustand prüfe prüfen ansehen`,
  ),
  revoke: list(
    `revoke delete remove invalidate kill void withdraw disable deactivate
    widerrufe widerrufen widerruf lösche löschen lösch entfernen entferne zurückziehen sperren sperre deaktivieren deaktiviere
    annullieren annulliere`,
  ),
  undo: list('undo cancel stop abort rückgängig zurücknehmen abbrechen stornieren storniere stopp stoppen stoppe'),
  approve: list(
    `approve accept allow permit genehmige genehmigen genehmig akzeptieren akzeptiere zulassen bestätigen bestätige
    freigeben erlauben erlaube`,
  ),
  reject: list('reject deny decline refuse ablehnen zurückweisen abweisen verweigern verweigere lehne'),
  unclear: list('reset change zurücksetzen ändern ändere'),
} as const satisfies Record<VerbKind, ReadonlySet<string>>;

/** Words that ask for something only together with a word for a code: "give me a code". */
export const WISHES = list(
  `make get give need needs want send order new another please request
  mach mache machen gib geben brauche brauch brauchen benötige benötigen hätte braucht benötigt haben bekomme bekommen besorge neuer neuen neues`,
);
/** Words for a one-time password. */
export const CODES = list(
  'otp otps code codes kode passcode passcodes einmalkennwort einmalkennwörter einmalpasswort einmalcode einmalcodes otp-code opt opts',
);
/** Words for the password of an account, which nobody is given in chat. */
export const PASSWORDS = list('password passwords passwort kennwort pw pwd');
/** Words that make a one-time password of a password. */
export const ONCE = list('one-time onetime time single-use einmal otp');
/** Words that may stand before a word for a code. */
export const BEFORE_CODES = list(
  `a an the one some my me us my new fresh another other one-time onetime time single-use setup sign-in login
  ein eine einen einem den das der die dem mir uns neuen neuer neues neue einmal anderen weiteren`,
);
/** Words between a code and its room. */
export const PREPOSITIONS = list('for to in of at from für fuer von vom zu zum zur im in an fürs');
/** Words that people put before the name of a room. */
export const ROOM_NOUNS = list(
  'room rooms the meeting console account raum räume den der die das dem konferenzraum besprechungsraum konsole konto',
);

/** Polite and empty words at the beginning of a message. */
export const OPENINGS = list(
  `please pls plz kindly hi hello hey hallo moin servus ok okay so now just also well can could would will may you u we i id im
  like to want wanna need have must let lets me us do bot ah oh um good morning afternoon there
  bitte kannst könntest können könnten du sie ich wir möchte möchten will würde würdest gern gerne mal jetzt kurz schnell guten
  morgen tag einmal doch mir uns dann und and then`,
);
/** Polite words at the end of a message. */
export const POLITE_ENDS = list('please pls plz thanks thank thx ty cheers mate bitte danke dank vielen dankeschön');
/** Polite and empty words at the end of a message. */
export const CLOSINGS = list(
  `${text(POLITE_ENDS)} you asap now quickly quick immediately again today jetzt sofort schnell mal gleich nochmal`,
);
/** Words that turn a message into its opposite. */
export const NEGATIONS = list(
  `not dont never no doesnt cant cannot wont without
  nicht kein keine keinen niemals nie ohne`,
);
/** Words at the beginning of a question, which asks for no act. */
export const QUESTIONS = list(
  `is are was were did does has had who whos why when where how what whats which should
  ist sind war hat hast habe wurde wurden wer warum wieso wann wo wie was welche welcher welches soll sollte`,
);
/** Words of a question about a state, beside the name of a room. */
export const STATES = list(
  `status state the this that your my a of with up about going doing how happened it its there for
  ready approved rejected signed in done online provisioned finished active already yet working
  bereit fertig genehmigt abgelehnt angemeldet online aktiv schon der von mit los es um dem`,
);

/** Words that join two acts or two rooms. */
export const JOINTS = list('and then und dann or oder plus sowie afterwards danach also after anschließend');

/** A phrase that is understood as a whole: it has one word of each group of `needs`, and apart from these only `may`. */
interface WholePhrase {
  readonly needs: readonly ReadonlySet<string>[];
  readonly may?: ReadonlySet<string>;
}

/** What can be said without the name of a room. */
export type WholeKind =
  | 'help'
  | 'pending'
  | 'rules'
  | 'overview'
  | 'use channel'
  | 'accept list'
  | 'wizard'
  | 'thanks'
  | 'greeting';

/** Words for all rooms. */
export const EVERYTHING = list(
  'all everything rooms room accounts consoles every each overall alle aller allem allen alles räume konten konsolen gesamt',
);
const ASKED = list(
  `show list open see view me us the any all there are is what whats which who whos of for my our give still get
  zeige zeig zeigen anzeigen liste auflisten mir die der das alle was wer welche gibt es noch sind ist den offene offenen`,
);

/** The phrases of each kind, in the order in which they are tried. */
export const WHOLE_PHRASES: Readonly<Record<WholeKind, readonly WholePhrase[]>> = {
  help: [
    {
      needs: [list('help hilfe commands command befehle befehl menu menü hilf helfen anleitung support')],
      may: list(`${text(ASKED)} with this available possible bei brauche a some wie geht how get`),
    },
  ],
  'use channel': [
    { needs: [list('use'), list('channel')], may: list('this here for approvals approval requests') },
    {
      needs: [list('verwende verwenden nutze nutzen benutze benutzen'), list('kanal channel')],
      may: list('diesen den hier für genehmigungen'),
    },
  ],
  'accept list': [
    { needs: [list('accept'), list('list')], may: list('the new') },
    {
      needs: [list('annehmen akzeptieren akzeptiere übernehmen übernimm nimm'), list('liste')],
      may: list('die neue neu an'),
    },
  ],
  pending: [
    {
      needs: [
        list(
          `pending waiting waits wait queue requests request approvals approval wartet warten wartend wartende wartenden offen
          anforderungen anforderung anfragen anfrage genehmigungen genehmigung ausstehend ausstehende ausstehenden todo inbox`,
        ),
      ],
      may: list(`${text(ASKED)} to be on needs need console consoles rooms room ones konsolen räume auf zur approve`),
    },
  ],
  rules: [
    {
      needs: [list('rules rule regeln regel regeländerungen regeländerung')],
      may: list(`${text(ASKED)} changes change änderungen approval pending`),
    },
  ],
  overview: [
    { needs: [list('overview übersicht überblick summary dashboard')], may: list(`${text(ASKED)} of der`) },
    {
      needs: [list('status state stand zustand')],
      may: list(`${text(ASKED)} ${text(EVERYTHING)} check aktuell current report how`),
    },
    { needs: [list('show list zeige zeig'), EVERYTHING], may: list(`${text(ASKED)} ${text(EVERYTHING)}`) },
  ],
  wizard: [
    {
      needs: [list('wizard assistent assistenten rollout rollouts bulk csv')],
      may: list(
        `${text(ASKED)} a open start new upload import generate codes code otp otps mit with öffne öffnen starte starten neuen neuer`,
      ),
    },
  ],
  thanks: [
    {
      needs: [
        list('thanks thank thx ty thankyou cheers danke dank dankeschön merci great perfect super prima awesome'),
      ],
      may: list(
        'you a lot so much very many vielen sehr schön ihnen dir for the help für die hilfe and und that is bot nice job',
      ),
    },
  ],
  greeting: [
    {
      needs: [
        list('hi hello hey hallo moin servus yo greetings howdy morning afternoon evening morgen tag abend grüezi'),
      ],
      may: list('good there bot everyone all team guten zusammen schönen'),
    },
  ],
};

/** Questions and phrases that are understood only in exactly these words. */
export const FIXED_PHRASES: ReadonlyMap<string, WholeKind> = new Map<string, WholeKind>(
  Object.entries({
    'what can you do': 'help',
    'what can i do': 'help',
    'what do you do': 'help',
    'who are you': 'help',
    'how does this work': 'help',
    'how does it work': 'help',
    'how do i use this': 'help',
    'how do i approve': 'help',
    'how do i generate a code': 'help',
    'how do i start': 'help',
    'get started': 'help',
    start: 'help',
    'was kannst du': 'help',
    'was können sie': 'help',
    'was kann ich tun': 'help',
    'was kann ich machen': 'help',
    'wie geht das': 'help',
    'wie funktioniert das': 'help',
    'wer bist du': 'help',
    "what's going on": 'overview',
    'anything new': 'pending',
    'how are you': 'greeting',
    'wie gehts': 'greeting',
  } as const).map(([phrase, kind]) => [searchText(phrase), kind]),
);

/** Units of a time with their length in hours. */
export const UNITS: ReadonlyMap<string, number> = unitsOf({
  'm min mins minute minutes minuten': 1 / 60,
  'h hr hrs hour hours std stunde stunden': 1,
  'd day days tag tage tagen': 24,
  'w wk wks week weeks woche wochen': 168,
  'month months monat monate monaten': 720,
});

/** Numbers that people write as words. */
export const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    'a an one ein eine einen einem',
    'two zwei couple',
    'three drei',
    'four vier',
    'five fünf fuenf',
    'six sechs',
    'seven sieben',
    'eight acht',
    'nine neun',
    'ten zehn',
    'eleven elf',
    'twelve zwölf zwoelf',
  ].flatMap((words, index) => [...list(words)].map((word) => [word, index + 1] as const)),
);

/** The days of the week, 0 for Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'sunday sun sonntag',
    'monday mon montag',
    'tuesday tue tues dienstag',
    'wednesday wed mittwoch',
    'thursday thu thurs donnerstag',
    'friday fri freitag',
    'saturday sat samstag sonnabend',
  ].flatMap((words, index) => [...list(words)].map((word) => [word, index] as const)),
);

/** The months, 1 for January. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar',
    'february feb februar',
    'march mar märz mär',
    'april apr',
    'may mai',
    'june jun juni',
    'july jul juli',
    'august aug',
    'september sep sept',
    'october oct oktober okt',
    'november nov',
    'december dec dezember dez',
  ].flatMap((words, index) => [...list(words)].map((word) => [word, index + 1] as const)),
);

function unitsOf(units: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(units).flatMap(([words, hours]) => [...list(words)].map((word) => [word, hours] as const)),
  );
}

/** Returns words in the form that comparisons use, so that accents, case and apostrophes don't matter. */
function list(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(/\s+/)
      .map((word) => searchText(word))
      .filter((word) => word !== ''),
  );
}

function text(words: ReadonlySet<string>): string {
  return [...words].join(' ');
}
