import { plain } from "./answer-type.js";
import { numberOf } from "./counting.js";
/** Clock times as the Dutch say them, on a 24-hour clock. Times without a part of the day are read as office hours. */
const hourWord = '(?:\\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)';
const minuteWord = '(?:kwart|vijf|tien|twintig)';
const one = [
    `(?:(?<halfAway>vijf|tien|5|10)\\s+(?<halfSide>voor|over)\\s+)?half\\s+(?<halfHour>${hourWord})`,
    `(?<away>${minuteWord})\\s+(?<side>voor|over)\\s+(?<awayHour>${hourWord})`,
    `(?<digital>\\d{1,2}[:.uh]\\d{2})`,
    `(?<hour>${hourWord})`,
    `(?<midnight>middernacht)`,
].join('|');
const partOfDay = "(?:\\s*(?:uur|u|h))?(?:\\s+(?<part>'?s\\s+(?:ochtends|morgens|middags|avonds|nachts)|in\\s+de\\s+(?:ochtend|morgen|middag|avond|nacht)|vanochtend|vanmorgen|vanmiddag|vanavond|am|pm))?";
/** Source of a pattern for one time with its named groups renamed by `suffix`, so that two fit in one pattern. */
export const timePattern = (suffix = '') => `(?:${one})${partOfDay}`.replace(/\(\?<(\w+)>/g, `(?<$1${suffix}>`);
/** What makes the number before it no time of the day. */
export const noTime = '(?!\\s*(?:man|mensen|pers|deelnemers|gasten|bezoekers|stuks|dag|week|weken|maand|min|kwartier|keer|uurtje|ander|paar|half|beetje|halfuur))';
const bounded = (source) => `(?<![\\p{L}\\d.,])(?:${source})(?![\\p{L}\\d])`;
const single = new RegExp(`${bounded(`(?:om\\s+|vanaf\\s+|rond\\s+|tegen\\s+)?${timePattern()}(?:s?en)?`)}(?![.,]\\d)${noTime}`, 'u');
const minutesAside = new RegExp(`^(?<m>\\d{1,2})\\s+(?<side>voor|over)\\s+(?<h>${hourWord})$`, 'u');
const spoken = new RegExp(`${bounded(`(?:om|vanaf|rond|tegen)\\s+${timePattern()}|\\d{1,2}[:uh]\\d{2}|\\d{1,2}(?:[:.]\\d{2})?\\s*(?:uur|u)|(?!een\\s)${hourWord}\\s+uur|(?:(?:vijf|tien|5|10)\\s+(?:voor|over)\\s+)?half\\s+${hourWord}|kwart\\s+(?:voor|over)\\s+${hourWord}`)}${noTime}`, 'u');
const hours = (word) => (word === undefined ? NaN : numberOf(word));
/** Minutes since midnight as they were said, before the part of the day is weighed. */
function bareMinutes(get) {
    if (get('midnight'))
        return 0;
    if (get('halfHour')) {
        const away = get('halfAway') ? numberOf(get('halfAway') ?? '') : 0;
        return hours(get('halfHour')) * 60 - 30 + (get('halfSide') === 'voor' ? -away : away);
    }
    if (get('away')) {
        const away = get('away') === 'kwart' ? 15 : numberOf(get('away') ?? '');
        return hours(get('awayHour')) * 60 + (get('side') === 'over' ? away : -away);
    }
    if (get('digital')) {
        const [hour, minute] = (get('digital') ?? '').split(/[:.uh]/).map(Number);
        return (minute ?? 99) < 60 ? (hour ?? NaN) * 60 + (minute ?? 0) : NaN;
    }
    return hours(get('hour')) * 60;
}
/** Minutes since midnight of a match of `timePattern`; `around` is the rest of what was said, which may name the part of the day. */
export function minutesOf(groups, suffix = '', around = '') {
    const get = (name) => groups[name + suffix];
    const minutes = bareMinutes(get);
    if (Number.isNaN(minutes) || minutes < 0 || minutes >= 1440)
        return undefined;
    if (get('midnight'))
        return 0;
    const part = get('part') ?? /avond|nacht|ochtend|'?s morgens/.exec(around)?.[0] ?? '';
    if (part.includes('nacht'))
        return minutes >= 720 && minutes < 780 ? minutes - 720 : minutes;
    if (/middag|avond|pm/.test(part) && minutes < 720)
        return minutes + 720;
    const exact = /^0|^1[0-9]|^2/.test(get('digital') ?? '');
    return part === '' && !exact && minutes < 420 ? minutes + 720 : minutes;
}
export const sayClock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** "een uur of drie" is about three o'clock. */
const inFigures = (text) => plain(text).replace(/\been uur of (?=\S)/, '');
function timeIn(words, around = '') {
    const match = single.exec(words);
    const minutes = match?.groups && minutesOf(match.groups, '', words.replace(match[0], ' ') + around);
    return minutes === undefined ? undefined : sayClock(minutes);
}
/** A time in a reply that is about a time ("10", "half 3", "5 over 2"). */
export function readTime(reply) {
    const said = inFigures(reply);
    const aside = minutesAside.exec(said)?.groups;
    if (!aside)
        return timeIn(said);
    const whole = minutesOf({ hour: aside['h'] });
    const away = Number(aside['m']) * (aside['side'] === 'over' ? 1 : -1);
    return whole === undefined ? undefined : sayClock((whole + away + 1440) % 1440);
}
/** A time in a sentence about something else: only with "om" or "uur" or in digital form. */
export function spotTime(sentence) {
    const said = inFigures(sentence);
    const match = spoken.exec(said);
    return match ? timeIn(match[0], said.replace(match[0], ' ')) : undefined;
}
//# sourceMappingURL=clock-time.js.map