import { DateTime } from 'luxon';
const local = (at, zone) => DateTime.fromJSDate(at, { zone }).setLocale('nl');
/** An instant in words, seen from `now`: "vandaag 16:00", "morgen 12:00", "donderdag 26 november 12:00". */
export function sayMoment(at, now, zone) {
    const moment = local(at, zone);
    return `${sayDay(moment, local(now, zone))} ${moment.toFormat('HH:mm')}`;
}
/** A calendar day ("2026-11-26") in words: "donderdag 26 november", with the year when it is another one. */
export function sayDate(day, now, zone) {
    const moment = DateTime.fromISO(day, { zone }).setLocale('nl');
    return moment.toFormat(moment.year === local(now, zone).year ? 'cccc d MMMM' : 'cccc d MMMM yyyy');
}
function sayDay(moment, now) {
    const days = Math.round(moment.startOf('day').diff(now.startOf('day'), 'days').days);
    if (days === 0)
        return 'vandaag';
    if (days === 1)
        return 'morgen';
    return moment.toFormat(moment.year === now.year ? 'cccc d MMMM' : 'cccc d MMMM yyyy');
}
/** The day of an instant: "vandaag", "morgen", "maandag 23 november". */
export function sayDayOf(at, now, zone) {
    return sayDay(local(at, zone), local(now, zone));
}
//# sourceMappingURL=when.js.map