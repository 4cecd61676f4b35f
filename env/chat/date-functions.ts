const FUNCTION = /\{\{(DATE|TIME)\(\s*([^,)]+?)\s*(?:,\s*\w+\s*)?\)\}\}/g;

/**
 * Fills in dates as the reader's client does, in its own time zone (Adaptive Cards 1.5, "Text formatting: date and
 * time").
 */
export function fillDates(text: string): string {
  return text.replaceAll(FUNCTION, (whole, name: string, instant: string) => {
    const at = new Date(instant);
    if (Number.isNaN(at.getTime())) return whole;
    return name === 'DATE'
      ? at.toLocaleDateString()
      : at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  });
}
