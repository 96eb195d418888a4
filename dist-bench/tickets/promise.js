import { addLeadTime } from "./calendar.js";
const hour = 3_600_000;
/** What can be promised at `at`. Conservative: rounded up to the whole hour, so that nobody is told 14:37. */
export function promise(calendar, at, leadTime, firstNews) {
    const expectedAt = upToTheHour(addLeadTime(calendar, at, leadTime));
    const news = upToTheHour(addLeadTime(calendar, at, firstNews));
    return { expectedAt, nextNewsAt: news < expectedAt ? news : expectedAt };
}
/** Whole hours are the same in UTC and in every zone with whole-hour offsets, such as that of the Netherlands. */
function upToTheHour(at) {
    return new Date(Math.ceil(at.getTime() / hour) * hour);
}
//# sourceMappingURL=promise.js.map