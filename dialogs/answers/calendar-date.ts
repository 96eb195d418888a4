import * as chrono from 'chrono-node';
import { DateTime } from 'luxon';

/** Spoken forms that the parser does not know, in a form that it does. */
const spoken: [RegExp, string][] = [
  [/\b(maan|dins|woens|donder|vrij|zater|zon)dag over (?:een|1) week\b/gi, 'volgende week $1dag'],
  [/\b(ma|di|wo|do|vr|za|zo)\.? (?=\d{1,2}\b)/gi, ''],
  [/\b(?:a\.?s\.?|aanstaande|komende|deze)\s+(?=(?:maan|dins|woens|donder|vrij|zater|zon)dag)/gi, ''],
  [/\bvandaag de dag\b/gi, ''],
];

const dateWord =
  /\b(vandaag|vanmiddag|vanochtend|vanavond|morgen|morgenochtend|morgenmiddag|overmorgen|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec|week|weken|dagen|maand)\b|\b\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b/i;

/** Finds a calendar day in Dutch ("overmorgen", "26 november", "vrijdag over een week"), from `now` on in the zone. */
export function spotDate(sentence: string, now: Date, zone: string): string | undefined {
  if (!dateWord.test(sentence)) return undefined;
  let text = sentence;
  for (const [form, known] of spoken) text = text.replace(form, known);
  const reference = DateTime.fromJSDate(now, { zone });
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1];
  if (iso) return DateTime.fromISO(iso).isValid ? iso : undefined;
  const found = chrono.nl
    .parse(text, { instant: now, timezone: reference.offset }, { forwardDate: true })
    .find((result) => dateWord.test(result.text));
  if (!found) return undefined;
  const { start } = found;
  let day = DateTime.fromObject({
    year: start.get('year') ?? reference.year,
    month: start.get('month') ?? 1,
    day: start.get('day') ?? 1,
  });
  if (!start.isCertain('year') && day < reference.startOf('day').setZone('local', { keepLocalTime: true }))
    day = start.isCertain('month') ? day.plus({ years: 1 }) : day;
  return day.isValid ? day.toISODate() : undefined;
}
