import { inDigits } from './english-numbers.ts';

/** Days, times and periods as they are said in English, in the words that the readers of moments know. */

const weekdays: Record<string, string> = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
};
const parts: Record<string, string> = { morning: 'ochtend', afternoon: 'middag', evening: 'avond', night: 'avond' };
const units: Record<string, string> = { day: 'dagen', week: 'weken', month: 'maanden', hour: 'uur', minute: 'minuten' };
const month =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const hour = '\\d{1,2}(?:[:.]\\d{2})?';
const unit = (word: string) => units[word.replace(/s$/, '')] ?? word;

const clock = (time: string, half: string): string => {
  const [hours = '', minutes = '00'] = time.split(/[:.]/);
  const at = (Number(hours) % 12) + (half.startsWith('p') ? 12 : 0);
  return `${String(at).padStart(2, '0')}:${minutes}`;
};

type Turn = (...found: string[]) => string;
const turns: [RegExp, string | Turn][] = [
  [/\bthe day after tomorrow\b/g, 'overmorgen'],
  [/\bthe day before yesterday\b/g, 'eergisteren'],
  [
    /\b(tomorrow|yesterday|today) (morning|afternoon|evening)\b/g,
    (_, day = '', part = '') =>
      `${day === 'tomorrow' ? 'morgen' : day === 'yesterday' ? 'gisteren' : 'van'}${parts[part] ?? ''}`,
  ],
  [/\bthis (morning|afternoon|evening)\b/g, (_, part = '') => `van${parts[part] ?? ''}`],
  [/\btonight\b/g, 'vanavond'],
  [/\btomorrow\b/g, 'morgen'],
  [
    /\b(next|this|last|coming) (week|month)\b/g,
    (_, which = '', what = '') =>
      `${which === 'next' || which === 'coming' ? 'volgende' : which === 'last' ? 'vorige' : 'deze'} ${what === 'month' ? 'maand' : 'week'}`,
  ],
  [/\b(?:coming|upcoming) (?=mon|tue|wed|thu|fri|sat|sun)/g, 'komende '],
  [
    /\b(?:on )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (morning|afternoon|evening))?\b/g,
    (_, day = '', part = '') => `${weekdays[day] ?? day}${parts[part] ?? ''}`,
  ],
  [/\bin (\d+) (days?|weeks?|months?)\b/g, (_, number = '', what = '') => `over ${number} ${unit(what)}`],
  [/\bin an? (week|month)\b/g, (_, what = '') => `over een ${what === 'month' ? 'maand' : 'week'}`],
  [/\b(\d+) (days?|weeks?|months?) ago\b/g, (_, number = '', what = '') => `${number} ${unit(what)} geleden`],
  [/\ban? (week|month) ago\b/g, (_, what = '') => `een ${what === 'month' ? 'maand' : 'week'} geleden`],
  [
    new RegExp(`\\b(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:,? (\\d{4}))?`, 'g'),
    (_, name = '', day = '', year = '') => `${day} ${name} ${year}`.trim(),
  ],
  [/\b(\d{1,2})(?:st|nd|rd|th)(?: of)?\b/g, '$1e'],
  [/\bthe (\d{1,2}e)\b/g, 'de $1'],
  [new RegExp(`\\b(${hour}) ?([ap])\\.?m\\b\\.?`, 'g'), (_, time = '', half = '') => clock(time, half)],
  [/\b(?:noon|midday)\b/g, '12:00'],
  [/\bmidnight\b/g, 'middernacht'],
  [/\bhalf (?:past )?(\d{1,2})\b/g, (_, at = '') => `half ${String((Number(at) % 12) + 1)}`],
  [/\b(?:a )?quarter past (\d{1,2})\b/g, 'kwart over $1'],
  [/\b(?:a )?quarter (?:to|before) (\d{1,2})\b/g, 'kwart voor $1'],
  [/\b(\d{1,2})(?: minutes)? past (\d{1,2})\b/g, '$1 over $2'],
  [/\b(\d{1,2}) minutes to (\d{1,2})\b/g, '$1 voor $2'],
  [/\b(\d{1,2}) ?o'? ?clock\b/g, '$1 uur'],
  [
    /\b(?:the |for the )?(?:whole|entire|all|full) (day|morning|afternoon)(?: long)?\b/g,
    (_, part = '') => `de hele ${part === 'day' ? 'dag' : (parts[part] ?? '')}`,
  ],
  [/\b(?:an|1) hour and a half\b|\b1\.5 hours\b|\b(?:an|1) and a half hours?\b/g, 'anderhalf uur'],
  [/\b(?:for )?half an hour\b/g, 'een half uur'],
  [
    /\b(an|\d+) (hours?|days?|weeks?) (later|earlier)\b/g,
    (_, number = '', what = '', side = '') =>
      `${number === 'an' ? 'een' : number} ${unit(what)} ${side === 'later' ? 'later' : 'eerder'}`,
  ],
  [
    /\ba (day|week) (later|earlier)\b/g,
    (_, what = '', side = '') => `een ${what === 'day' ? 'dag' : 'week'} ${side === 'later' ? 'later' : 'eerder'}`,
  ],
  [/\b(?:for )?an hour\b/g, 'een uurtje'],
  [/\b(?:for )?(\d+) hours?\b/g, '$1 uur lang'],
  [/\b(\d+) minutes?\b/g, '$1 minuten'],
  [new RegExp(`\\bbetween (${hour}|half \\d+) and (?=\\d|half)`, 'g'), 'tussen $1 en '],
  [/\b(?:until|till?|through|to) (?=\d|half|kwart|midder)/g, 'tot '],
  [/\b(?:from|starting(?: at)?) (?=\d|half|kwart)/g, 'van '],
  [/\b(?:at|around|about) (?=\d|half|kwart|midder)/g, 'om '],
];

/** A moment that is told in English, in Dutch. What it does not know stays as it is. */
export function momentInDutch(text: string): string {
  let said = inDigits(text.toLowerCase().replace(/[’‘`]/g, "'"));
  for (const [form, turn] of turns)
    said =
      typeof turn === 'string' ? said.replace(form, turn) : said.replace(form, (...found: string[]) => turn(...found));
  return said;
}
