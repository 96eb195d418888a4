import { plain } from "./answer-type.js";
import { numberOf } from "./counting.js";
/** Clock times as the Dutch say them, on a 24-hour clock. Times without a part of the day are read as office hours. */
const hourWord = '(?:\\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)';
const one = [
    `(?<half>half)\\s+(?<halfHour>${hourWord})`,
    `(?<quarter>kwart|vijf|tien)\\s+(?<side>voor|over)\\s+(?<quarterHour>${hourWord})`,
    `(?<digital>\\d{1,2}[:.u]\\d{2})`,
    `(?<hour>${hourWord})`,
].join('|');
const partOfDay = "(?:\\s+(?:uur|u))?(?:\\s+(?<part>'?s\\s+(?:ochtends|morgens|middags|avonds|nachts)))?";
/** Source of a pattern for one time with its named groups renamed by `suffix`, so that two fit in one pattern. */
const pattern = (suffix) => `(?:${one})${partOfDay}`.replace(/\(\?<(\w+)>/g, `(?<$1${suffix}>`);
const single = new RegExp(`(?<![\\p{L}\\d.,])(?:om\\s+|vanaf\\s+|rond\\s+)?${pattern('')}(?![\\p{L}\\d.,]*[\\d])`, 'u');
const spoken = new RegExp(`(?<![\\p{L}\\d])(?:(?:om|vanaf|rond)\\s+${pattern('')}|(?<bare>\\d{1,2}[:u]\\d{2}|\\d{1,2}(?:[:.]\\d{2})?\\s+uur|half\\s+${hourWord}))(?![\\p{L}\\d])`, 'u');
const between = new RegExp(`(?<![\\p{L}\\d.,])(?:van\\s+|tussen\\s+)?${pattern('A')}\\s*(?:tot(?:\\s+(?:en\\s+met|aan))?|t/m|-|–|en)\\s*${pattern('B')}(?![\\p{L}\\d])`, 'u');
const until = new RegExp(`\\b(?:tot|maar tot|doe maar tot)\\s+${pattern('')}(?![\\p{L}\\d])`, 'u');
function minutesOf(groups, suffix) {
    const get = (name) => groups[name + suffix];
    const hours = (word) => (word === undefined ? NaN : numberOf(word));
    let minutes = NaN;
    if (get('half'))
        minutes = hours(get('halfHour')) * 60 - 30;
    else if (get('quarter')) {
        const away = get('quarter') === 'kwart' ? 15 : numberOf(get('quarter') ?? '');
        minutes = hours(get('quarterHour')) * 60 + (get('side') === 'over' ? away : -away);
    }
    else if (get('digital')) {
        const [hour, minute] = (get('digital') ?? '').split(/[:.u]/).map(Number);
        minutes = (minute ?? 99) < 60 ? (hour ?? NaN) * 60 + (minute ?? 0) : NaN;
    }
    else if (get('hour'))
        minutes = hours(get('hour')) * 60;
    if (Number.isNaN(minutes) || minutes < 0 || minutes >= 1440)
        return undefined;
    const part = get('part');
    if (part && /middags|avonds/.test(part) && minutes < 720)
        return minutes + 720;
    const exact = /^0|^1[0-9]|^2/.test(get('digital') ?? '');
    return !part && !exact && minutes < 420 ? minutes + 720 : minutes;
}
export const sayClock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** A time in a reply that is about a time ("10", "half 3"). */
export function readTime(reply) {
    const match = single.exec(plain(reply));
    const minutes = match?.groups && minutesOf(match.groups, '');
    return minutes === undefined ? undefined : sayClock(minutes);
}
/** A time in a sentence about something else: only with "om" or "uur" or in digital form. */
export function spotTime(sentence) {
    const match = spoken.exec(plain(sentence));
    if (!match?.groups)
        return undefined;
    if (match.groups['bare'])
        return readTime(match.groups['bare']);
    const minutes = minutesOf(match.groups, '');
    return minutes === undefined ? undefined : sayClock(minutes);
}
/** "van 10 tot 12", "10-12", "tussen half 9 en 10"; the end is after the beginning, so "9 tot 1" is 09:00-13:00. */
export function spotPeriod(sentence) {
    const match = between.exec(plain(sentence));
    const from = match?.groups && minutesOf(match.groups, 'A');
    let to = match?.groups && minutesOf(match.groups, 'B');
    if (from === undefined || to === undefined)
        return undefined;
    if (to <= from && to + 720 < 1440)
        to += 720;
    return to > from ? { van: sayClock(from), tot: sayClock(to) } : undefined;
}
/** "maar tot half 1": the end of a period that is known already. */
export function spotUntil(sentence, from) {
    const match = until.exec(plain(sentence));
    let to = match?.groups && minutesOf(match.groups, '');
    if (to === undefined)
        return undefined;
    const start = Number(from.slice(0, 2)) * 60 + Number(from.slice(3));
    if (to <= start && to + 720 < 1440)
        to += 720;
    return to > start ? sayClock(to) : undefined;
}
//# sourceMappingURL=clock-time.js.map