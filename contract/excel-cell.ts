/**
 * What Excel writes into a cell that it could not calculate, in the languages that are known here. Sources: "ERROR.TYPE
 * function" on support.microsoft.com for English; for other languages `InternationalizationUtility` of EPPlus and the
 * translations of HyperFormula (github.com/handsontable/hyperformula, src/i18n/languages). The translations of the
 * younger words, such as `#SPILL!`, are not complete: pages of Microsoft list them for English only.
 */
const ERROR_WORDS: readonly string[] = [
  '#NAME? #N/A #REF! #VALUE! #DIV/0! #NUM! #NULL!',
  '#SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY! #EXTERNAL! #PYTHON! #TIMEOUT! #GETTING_DATA',
  /* German */ '#WERT! #NV #BEZUG! #ZAHL! #ÜBERLAUF! #KALK! #FELD! #BLOCKIERT! #DATEN_ABRUFEN',
  /* French */ '#NOM? #VALEUR! #NOMBRE! #NUL! #PROPAGATION! #EPARS! #CALCUL! #CHAMP! #BLOQUE! #CHARGEMENT_DONNEES',
  /* Spanish */ '#¿NOMBRE? #¡VALOR! #¡DIV/0! #¡REF! #¡NUM! #¡NULO! #N/D #¡DESBORDAMIENTO! #¡CALC! #OBTENIENDO_DATOS',
  /* Italian, Portuguese */ '#VALORE! #NOME? #RIF! #ESPANSIONE! #VALOR! #NÚM! #NULO! #DESPEJAR! #OBTENDO_DADOS',
  /* Dutch */ '#WAARDE! #GETAL! #DEEL/0! #NAAM? #N/B #VERW! #LEEG! #OVERLOOP! #OVERLOPEN!',
  /* Swedish */ '#VÄRDEFEL! #OGILTIGT! #DIVISION/0! #NAMN? #SAKNAS! #REFERENS! #SKÄRNING! #SPILL!',
  /* Danish, Norwegian */ '#VÆRDI! #NAVN? #I/T #REFERENCE! #VERDI!',
  /* Finnish */ '#ARVO! #LUKU! #JAKO/0! #NIMI? #PUUTTUU! #PUUTTUU #VIITTAUS! #TYHJÄ! #LEVITTYMINEN!',
  /* Polish */ '#ARG! #LICZBA! #DZIEL/0! #NAZWA? #N/D! #ADR! #ZERO! #ROZLANIE!',
  /* Czech, Slovak */ '#HODNOTA! #ČÍSLO! #DĚLENÍ_NULOU! #NÁZEV? #NENÍ_K_DISPOZICI #ODKAZ! #NÁZOV? #DELENIENULOU!',
  /* Slovak, Romanian */ '#NEDOSTUPNÝ #NEPLATNÝ! #VALOARE! #NUME?',
  /* Hungarian */ '#ÉRTÉK! #SZÁM! #ZÉRÓOSZTÓ! #NÉV? #HIÁNYZIK #HIV! #NULLA!',
  /* Croatian, Slovenian */ '#VRIJEDNOST! #BROJ! #DIJ/0! #NAZIV? #VREDN! #ŠTEV! #DEL/0! #IME? #N/V #SKLIC! #NIČ!',
  /* Turkish */ '#DEĞER! #SAYI! #SAYI/0! #AD? #YOK #BAŞV! #BOŞ!',
  /* Russian */ '#ЗНАЧ! #ЧИСЛО! #ДЕЛ/0! #ИМЯ? #Н/Д #ССЫЛКА! #ПУСТО!',
  /* Greek */ '#ΤΙΜΗ! #ΑΡΙΘ! #ΔΙΑΙΡ./0! #ΟΝΟΜΑ? #Δ/Υ #ΑΝΑΦ! #ΚΕΝΟ!',
].flatMap((words) => words.split(' '));
const KNOWN: ReadonlySet<string> = new Set(ERROR_WORDS);

/** A column that was too narrow, or a negative time. Microsoft Entra ID accepts no password of one kind of character. */
const TOO_NARROW = /^#+$/;
/** The form of an error word in a language that is not listed. */
const ERROR_FORM = /^#[¡¿]?[\p{Lu}_./]+(\/0)?[!?]$/u;
/** How Excel shows a number of more than 11 digits: `5.01235E+14`, in German and other languages `5,01235E+14`. */
const SCIENTIFIC = /^-?\d(?:[.,]\d{1,14})?E[+-]\d{2,3}$/;
/** The least that Excel shows of a long number of different digits, so that a chosen password can hardly look like it. */
const LONG_SCIENTIFIC = /^-?\d[.,]\d{3,14}E[+-]\d{2,3}$/;
/** What Excel makes of `3-1` or `MAR1`, with the names of months in English or German: `1-Mar`, `01. Mrz`, `Mar-26`. */
const MONTH =
  /^(?:\d{1,2}(?:-|\. ?)(?:Jan|Feb|M[aä]r|Mrz|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])|(?:Jan|Feb|M[aä]r|Mrz|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])[- ]\d\d)$/;

function isErrorWord(cell: string): boolean {
  return KNOWN.has(cell) || TOO_NARROW.test(cell);
}

/**
 * Returns whether Excel replaced a cell with a password. Only the whole cell counts, exactly as Excel writes it: an error
 * word such as `#NAME?`, a row of `#`, or a number of at least four digits in scientific form. Other passwords may begin
 * with `#` or look like `5E+14`.
 */
export function isReplacedPassword(cell: string): boolean {
  const written = cell.normalize('NFC');
  return isErrorWord(written) || LONG_SCIENTIFIC.test(written);
}

/**
 * Returns whether Excel replaced a cell with an address, a setting or a serial number. Space around it and letter case
 * don't count, and neither does the language of an error word. Numbers such as `01.03.2026` count as written by a person,
 * because nothing shows that they were something else.
 */
export function isReplacedCell(cell: string): boolean {
  const written = cell.normalize('NFC').trim();
  const capital = written.toUpperCase();
  return isErrorWord(capital) || ERROR_FORM.test(capital) || SCIENTIFIC.test(capital) || MONTH.test(written);
}
