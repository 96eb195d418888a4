import { replacementOf, isAway } from '../../knowledge/approver.ts';
import type { Organisation } from '../../knowledge/organisation.ts';
import type { Supplier } from '../../knowledge/supplier-reports.ts';
import type { ReportEvent, Written } from '../../tickets/supplier-report.ts';
import { textsAtOnce, textsOf, type Kept, type Wrong } from './report-card.ts';
import { longest } from './report.ts';
import { reportingNl as said } from './reporting-nl.ts';

/** What becomes of a draft when somebody presses or types something about it. */

export type Did =
  | { do: 'view' }
  | { do: 'texts'; from: number }
  | { do: 'save' | 'release'; version: number | null; values: Readonly<Record<string, string>> }
  | { do: 'save-texts'; version: number | null; from: number; values: Readonly<Record<string, string>> }
  | { do: 'drop'; version: number | null };

export interface ReportStep {
  /** As it becomes; absent: nothing changes. */
  kept?: Kept;
  events: ReportEvent[];
  say?: string;
  /** What is shown anew in this chat. */
  show?: 'card' | 'texts';
  from?: number;
  wrong?: Wrong;
  /** What was filled in and is not kept, as it is shown with what is wrong. */
  tried?: Written;
  /** The files are made and shown in this chat. */
  files?: true;
  released?: true;
}

/** Who has the draft on a day ("2026-11-02"): the coordinator, or who replaces them while they are away. */
export function coordinatorOn(
  { coordinator }: Pick<Supplier, 'coordinator'>,
  organisation: Organisation,
  today: string,
): string {
  const somebody = organisation.personen.find(({ id }) => id === coordinator);
  if (!somebody || !isAway(somebody, today)) return coordinator;
  return replacementOf(organisation, coordinator, today, [])?.id ?? coordinator;
}

/** Whether somebody may change and release it: not who is reported to, unless they are the coordinator too. */
export function mayRelease(
  kept: Kept,
  supplier: Supplier,
  organisation: Organisation,
  person: string,
  today: string,
): boolean {
  if (person === supplier.coordinator || person === coordinatorOn(supplier, organisation, today)) return true;
  const has = kept.managersAt !== null || kept.readers.some((one) => one.person === person);
  return has && supplier.team.includes(person) && person !== supplier.manager;
}

/** What a press on a card says; undefined when it says nothing that is known. */
export function didPress(value: string, values: Readonly<Record<string, string>> = {}): Did | undefined {
  const [, what = '', first, second] =
    /^(view|texts|save|release|drop|save-texts)(?::(\d{1,9}))?(?::(\d{1,9}))?$/.exec(value) ?? [];
  const version = Number(first ?? 0);
  if (what === 'view') return { do: 'view' };
  if (what === 'texts') return { do: 'texts', from: version };
  if (what === 'save' || what === 'release') return { do: what, version, values };
  if (what === 'save-texts') return { do: 'save-texts', version, from: Number(second ?? 0), values };
  return what === 'drop' ? { do: 'drop', version } : undefined;
}

/** What it comes to; `who` and `when` are how a decision is told. */
export function reportStep(
  kept: Kept,
  did: Did,
  person: string,
  now: Date,
  told: { who: string; when: string },
): ReportStep {
  if (did.do === 'view') return { events: [{ at: now, by: person, kind: 'bekeken', data: {} }], files: true };
  if (kept.state !== 'concept') {
    const say = kept.state === 'vrijgegeven' ? said.alreadyReleased : said.alreadyDropped;
    return { events: [], say: say(told.who, told.when) };
  }
  if (did.do === 'texts') {
    if (textsOf(kept.measured).length === 0) return { events: [], say: said.noTexts };
    const last = Math.max(0, textsOf(kept.measured).length - 1);
    return { events: [], show: 'texts', from: Math.min(did.from, last - (last % textsAtOnce)) };
  }
  const written = did.do === 'drop' ? kept.written : writtenWith(kept, did);
  const changed = changesOf(kept.written, written);
  const isOld = did.version !== null && did.version !== kept.version;
  if (isOld && (did.do === 'drop' || did.do === 'release' || Object.keys(changed).length > 0)) {
    const theirs = Object.values(changed)
      .map(({ to }) => to)
      .filter(Boolean)
      .join('\n\n');
    return {
      events: [],
      say: [said.older, ...(theirs === '' ? [] : [said.yours(theirs)])].join('\n\n'),
      ...(did.do === 'save-texts' ? { show: 'texts' as const, from: did.from } : { show: 'card' as const }),
    };
  }
  const wrong = wrongIn(written);
  if (did.do !== 'drop' && Object.keys(wrong).length > 0)
    return did.do === 'save-texts'
      ? { events: [], show: 'texts', from: did.from, wrong, tried: written }
      : { events: [], show: 'card', wrong, tried: written };
  const edited: ReportEvent[] =
    Object.keys(changed).length === 0 ? [] : [{ at: now, by: person, kind: 'gewijzigd', data: changed }];
  if (did.do === 'save' || did.do === 'save-texts') {
    if (edited.length === 0) return { events: [], say: said.same };
    const from = did.do === 'save-texts' ? { from: did.from } : {};
    return { kept: { ...kept, version: kept.version + 1, written }, events: edited, say: said.saved, ...from };
  }
  const state = did.do === 'release' ? ('vrijgegeven' as const) : ('niet-verstuurd' as const);
  return {
    kept: { ...kept, version: kept.version + 1, written, state, decidedAt: now, decidedBy: person, lookAt: null },
    events: [...edited, { at: now, by: person, kind: state, data: {} }],
    ...(state === 'vrijgegeven' ? { released: true as const } : { say: said.dropped }),
  };
}

/** What is filled in over what was there; what was not sent stays. */
function writtenWith({ written, measured }: Kept, did: Extract<Did, { values: unknown }>): Written {
  const { values } = did;
  const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  if (did.do !== 'save-texts')
    return {
      ...written,
      highlights: tidy(values['highlights'] ?? (did.version === null ? written.highlights : '')),
      note: tidy(values['note'] ?? (did.version === null ? written.note : '')),
    };
  const shown = textsOf(measured).slice(did.from, did.from + textsAtOnce);
  const texts = Object.fromEntries(shown.map(({ id }) => [id, tidy(values[id] ?? '')]));
  return { ...written, texts: { ...written.texts, ...texts } };
}

/** Every field that differs, with what was there and what is now. */
function changesOf(before: Written, after: Written): Record<string, { from: string; to: string }> {
  const flat = ({ highlights, note, texts }: Written): Record<string, string> => ({ ...texts, highlights, note });
  const [was, is] = [flat(before), flat(after)];
  return Object.fromEntries(
    Object.keys(is).flatMap((key) =>
      (was[key] ?? '') === (is[key] ?? '') ? [] : [[key, { from: was[key] ?? '', to: is[key] ?? '' }]],
    ),
  );
}

function wrongIn({ highlights, note, texts }: Written): Wrong {
  const wrong: [string, string][] = [
    ...(highlights === '' ? [['highlights', said.wrong.empty] as [string, string]] : []),
    ...(highlights.length > longest.highlights
      ? [['highlights', said.wrong.long(longest.highlights)] as [string, string]]
      : []),
    ...(note.length > longest.note ? [['note', said.wrong.long(longest.note)] as [string, string]] : []),
    ...Object.entries(texts).flatMap(([id, text]) =>
      text.length > longest.text + 50 ? [[id, said.wrong.long(longest.text)] as [string, string]] : [],
    ),
  ];
  return Object.fromEntries(wrong);
}
