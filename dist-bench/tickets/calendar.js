import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
/** The calendar of an organisation: opening hours, Dutch public holidays and its own closures. */
export function calendarOf(desk) {
    const week = desk.openingstijden;
    const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const days = [
        week.maandag,
        week.dinsdag,
        week.woensdag,
        week.donderdag,
        week.vrijdag,
        week.zaterdag,
        week.zondag,
    ].map((hours) => (hours === 'gesloten' ? null : { opens: minutes(hours.van), closes: minutes(hours.tot) }));
    const holidays = new Holidays('NL', { languages: ['nl'] });
    const closures = new Set(desk.gesloten);
    const years = new Map();
    const ofYear = (year) => {
        let known = years.get(year);
        if (!known) {
            known = new Set(holidays
                .getHolidays(Number(year))
                .filter((day) => day.type === 'public' || desk['extra-feestdagen'].includes(day.name))
                .map((day) => day.date.slice(0, 10)));
            years.set(year, known);
        }
        return known;
    };
    return { zone: desk.tijdzone, days, closedOn: (day) => closures.has(day) || ofYear(day.slice(0, 4)).has(day) };
}
/** Opening and closing of the desk on the day of `at`, or null when it is closed that day. */
export function hoursOn(calendar, at) {
    const day = at.setZone(calendar.zone).startOf('day');
    const hours = calendar.days[day.weekday - 1];
    if (!hours || calendar.closedOn(day.toISODate() ?? ''))
        return null;
    const clock = (minutes) => day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
    return { opens: clock(hours.opens), closes: clock(hours.closes) };
}
/** Whether the desk is open at an instant. */
export function isOpen(calendar, at) {
    const moment = DateTime.fromJSDate(at, { zone: calendar.zone });
    const hours = hoursOn(calendar, moment);
    return hours !== null && moment >= hours.opens && moment < hours.closes;
}
/** The first instant from `at` on at which the desk works. Throws when it is closed for a whole year. */
export function nextOpen(calendar, at) {
    let moment = DateTime.fromJSDate(at, { zone: calendar.zone });
    for (let day = 0; day < 366; day++) {
        const hours = hoursOn(calendar, moment);
        if (hours && moment < hours.closes)
            return (moment > hours.opens ? moment : hours.opens).toJSDate();
        moment = moment.startOf('day').plus({ days: 1 });
    }
    throw new Error('the desk has no opening hours in a whole year');
}
/** The instant at which a lead time that starts at `from` has passed. A working day ends at closing time. */
export function addLeadTime(calendar, from, lead) {
    const start = nextOpen(calendar, from);
    if (lead.unit === 'minuten')
        return addWorkingMinutes(calendar, start, lead.amount);
    if (lead.unit === 'werkuren')
        return addWorkingMinutes(calendar, start, lead.amount * 60);
    let moment = DateTime.fromJSDate(start, { zone: calendar.zone });
    if (lead.unit === 'weken')
        moment = moment.plus({ weeks: lead.amount });
    else
        for (let left = lead.amount; left > 0; left--)
            moment = DateTime.fromJSDate(nextOpen(calendar, moment.startOf('day').plus({ days: 1 }).toJSDate()), {
                zone: calendar.zone,
            });
    const day = DateTime.fromJSDate(nextOpen(calendar, moment.startOf('day').toJSDate()), { zone: calendar.zone });
    return (hoursOn(calendar, day)?.closes ?? day).toJSDate();
}
function addWorkingMinutes(calendar, from, minutes) {
    let moment = from;
    for (let left = minutes;;) {
        moment = nextOpen(calendar, moment);
        const closes = hoursOn(calendar, DateTime.fromJSDate(moment))?.closes.toMillis() ?? moment.getTime();
        const room = (closes - moment.getTime()) / 60_000;
        if (left <= room)
            return new Date(moment.getTime() + left * 60_000);
        left -= room;
        moment = new Date(closes);
    }
}
//# sourceMappingURL=calendar.js.map