/** The words with which days are named, in Dutch and English. */

export const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
export const weekdaysEnglish = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const weekdaysShort = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
export const months = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
export const monthsOtherwise: Record<string, number> = { mrt: 3, mar: 3, may: 5, oct: 10 };
export const relative: Record<string, number> = {
  eergisteren: -2,
  gisteren: -1,
  yesterday: -1,
  vandaag: 0,
  vanmorgen: 0,
  vanochtend: 0,
  vanmiddag: 0,
  vanavond: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
};

export const weekday = `(?:${[...weekdays, ...weekdaysEnglish].join('|')})(?:ochtend|morgen|middag|avond)?`;
export const anyWeekday = `(?:${weekday}|(?:${weekdaysShort.join('|')})\\.?)`;
export const month =
  '(?:januari|jan|january|februari|feb|february|maart|mrt|march|mar|april|apr|mei|may|juni|jun|june|juli|jul|july|augustus|aug|august|september|sept|sep|oktober|okt|october|oct|november|nov|december|dec)';
