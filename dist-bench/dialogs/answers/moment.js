import { isDeepStrictEqual } from 'node:util';
import { DateTime } from 'luxon';
import { sayDate } from "../when.js";
import { spotDate } from "./calendar-date.js";
import { readTime, spotPeriod, spotTime, spotUntil } from "./clock-time.js";
const zone = (context) => context.organisation.tijdzone;
const today = (context) => DateTime.fromJSDate(context.now, { zone: zone(context) });
/** Why a day or period can not be meant, or undefined. Bookings in the past can not be made. */
function tooEarly(day, from, question, context) {
    if (question['in-het-verleden'] || day === undefined)
        return undefined;
    const now = today(context);
    const date = now.toISODate() ?? '';
    if (day < date)
        return 'Die dag is al voorbij. Op welke dag moet het zijn?';
    if (day === date && from !== undefined && from < now.toFormat('HH:mm'))
        return 'Dat tijdstip is al voorbij. Hoe laat moet het zijn?';
    return undefined;
}
const dayHint = 'Noem een dag, bijvoorbeeld "morgen" of "donderdag 26 november".';
const timeHint = 'Noem een tijd, bijvoorbeeld "half 3" of "14:30".';
const periodHint = 'Noem een begin en een eind, bijvoorbeeld "van 10 tot 12".';
function completePeriod(period, question, context) {
    const early = tooEarly(period.datum, period.van, question, context);
    if (early !== undefined)
        return { is: 'problem', hint: early };
    if (period.datum === undefined)
        return { is: 'part', part: period, ask: 'Op welke dag?' };
    if (period.van === undefined || period.tot === undefined)
        return {
            is: 'part',
            part: period,
            ask: period.van === undefined ? 'Van hoe laat tot hoe laat?' : `Vanaf ${period.van}, en tot hoe laat?`,
        };
    return { is: 'answer', value: period };
}
function periodIn(text, context, asked, before) {
    const datum = spotDate(text, context.now, zone(context)) ?? before.datum;
    const clock = withoutDates(text);
    const both = spotPeriod(clock);
    if (both)
        return { ...(datum ? { datum } : {}), ...both };
    const end = before.van === undefined ? undefined : spotUntil(clock, before.van);
    if (before.van !== undefined && end !== undefined)
        return { ...(datum ? { datum } : {}), van: before.van, tot: end };
    const alone = asked ? readTime(clock) : spotTime(clock);
    if (asked && before.van !== undefined && before.tot === undefined && alone !== undefined) {
        const tot = spotUntil(`tot ${clock.replace(/^.*\btot\b/i, '')}`, before.van);
        return { ...(datum ? { datum } : {}), van: before.van, ...(tot ? { tot } : {}) };
    }
    const van = alone ?? before.van;
    return { ...(datum ? { datum } : {}), ...(van ? { van } : {}), ...(before.tot && !alone ? { tot: before.tot } : {}) };
}
/** Numbers that belong to a date are no clock times. */
const withoutDates = (text) => text.replace(/\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b|\b\d{1,2}\s+(?=(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\p{L}*)/giu, ' ');
/** Days, times and periods. */
export const moment = {
    read(reply, question, context, part) {
        if (question.soort === 'datum') {
            const day = spotDate(reply, context.now, zone(context));
            const early = tooEarly(day, undefined, question, context);
            if (day === undefined || early !== undefined)
                return { is: 'problem', hint: early ?? question.hint ?? dayHint };
            return { is: 'answer', value: day };
        }
        if (question.soort === 'tijd') {
            const time = readTime(withoutDates(reply));
            return time === undefined ? { is: 'problem', hint: question.hint ?? timeHint } : { is: 'answer', value: time };
        }
        const before = (part ?? {});
        const period = periodIn(reply, context, true, before);
        if (isDeepStrictEqual(period, before))
            return { is: 'problem', hint: before.datum === undefined ? dayHint : periodHint };
        return completePeriod(period, question, context);
    },
    spot(sentence, question, context) {
        if (question.soort === 'tijd') {
            const time = spotTime(withoutDates(sentence));
            return time === undefined ? undefined : { is: 'answer', value: time };
        }
        const day = spotDate(sentence, context.now, zone(context));
        if (question.soort === 'datum')
            return day === undefined || tooEarly(day, undefined, question, context)
                ? undefined
                : { is: 'answer', value: day };
        const period = periodIn(sentence, context, false, {});
        if (Object.keys(period).length === 0)
            return undefined;
        const reading = completePeriod(period, question, context);
        return reading.is === 'problem' ? undefined : reading;
    },
    amend(text, question, context, current) {
        if (question.soort !== 'periode') {
            const found = this.spot(text, question, context);
            return found?.is === 'answer' ? found.value : undefined;
        }
        const period = periodIn(text, context, false, current);
        return tooEarly(period.datum, period.van, question, context) === undefined ? period : undefined;
    },
    show(value, question, context) {
        if (question.soort === 'datum')
            return sayDate(String(value), context.now, zone(context));
        if (question.soort === 'tijd')
            return `${String(value)} uur`;
        const { datum, van, tot } = value;
        return `${sayDate(datum ?? '', context.now, zone(context))}, ${van ?? ''}-${tot ?? ''}`;
    },
};
//# sourceMappingURL=moment.js.map