/** What is known of each in a group, as lines in a cell: "kenteken: Kenteken (tekst, kenteken, niet verplicht)". */

type Raw = Readonly<Record<string, unknown>>;

const optional = 'niet verplicht';

/** The line of a field: its id, what it is called, and between brackets its soort, its vorm and whether it may lack. */
export function fieldLine(field: Raw): string {
  const about = [field['soort'], field['vorm'], field['verplicht'] === false ? optional : undefined];
  return `${String(field['id'])}: ${String(field['kort'])} (${about.filter(Boolean).join(', ')})`;
}

/** The field that a line tells of; undefined when it is no such line. What the schema checks is not checked here. */
export function fieldIn(line: string): Raw | undefined {
  const [, id, kort, between] = /^([^:]+):\s*(.+?)\s*\(([^()]*)\)$/.exec(line) ?? [];
  if (id === undefined || kort === undefined || between === undefined) return undefined;
  const about = between.split(',').map((word) => word.trim());
  const [soort, vorm, ...more] = about.filter((word) => word !== optional);
  if (!soort || more.length > 0) return undefined;
  return {
    id: id.trim(),
    soort,
    ...(vorm ? { vorm } : {}),
    kort,
    ...(about.includes(optional) ? { verplicht: false } : {}),
  };
}

/** A field with what its line tells; the rest of it, its own question and its choices, stays. */
export function fieldWith(before: Raw | undefined, told: Raw): Raw {
  const { vorm: _, verplicht, ...rest } = before ?? {};
  // That it is needed goes without saying; where a page says it, it stays.
  return { ...rest, ...(verplicht === true ? { verplicht } : {}), ...told };
}
