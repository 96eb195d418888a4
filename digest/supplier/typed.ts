import { plain } from '../../dialogs/answers/answer-type.ts';
import type { Supplier } from '../../knowledge/supplier-reports.ts';
import type { Did } from './reporting.ts';

/** What somebody types about a report: typing works as pressing does. */

const opening = /^\s*(?:de )?rapportages?\b\s*(?:over |van )?(?:de |het )?/i;

const endings: [RegExp, (text: string) => Did][] = [
  [/^bekijken$/i, () => ({ do: 'view' })],
  [/^(?:teksten(?: nakijken)?)$/i, () => ({ do: 'texts', from: 0 })],
  [/^(?:vrijgeven|geef vrij)$/i, () => ({ do: 'release', version: null, values: {} })],
  [/^(?:niet versturen)$/i, () => ({ do: 'drop', version: null })],
  [/^hoofdpunten\s*:/i, (highlights) => ({ do: 'save', version: null, values: { highlights } })],
  [/^toelichting\s*:/i, (note) => ({ do: 'save', version: null, values: { note } })],
];

/**
 * Which supplier and what: of those that are for who types (`mine`). Without a name the only one; `names` are to choose from when there are more. Undefined: it is
 * about something else.
 */
export function typedReport(
  text: string,
  all: readonly Supplier[],
  mine: (one: Supplier) => boolean,
): { supplier: Supplier; did?: Did; names?: never } | { supplier?: never; names: string[] } | undefined {
  const begun = opening.exec(text);
  const own = all.filter(mine);
  if (!begun || own.length === 0) return undefined;
  const rest = text.slice(begun[0].length).trim();
  const names = own
    .flatMap((supplier) => [supplier.id, supplier.name].map((name) => ({ supplier, name })))
    .sort((one, other) => other.name.length - one.name.length);
  const named = names.find(({ name }) => {
    const start = rest.slice(0, name.length);
    return plain(start) === plain(name) && !/^[\p{L}\p{N}-]/u.test(rest.slice(name.length));
  });
  const said = named ? rest.slice(named.name.length).trim() : rest;
  const ending = endings.find(([form]) => form.test(said));
  if (said !== '' && !ending) return undefined;
  const did = ending?.[1](said.replace(/^[^:]*:\s*/, ''));
  const supplier = named?.supplier ?? (own.length === 1 ? own[0] : undefined);
  return supplier ? { supplier, ...(did ? { did } : {}) } : { names: own.map(({ id }) => id) };
}
