/** What the content of a file is. */
export interface Kind {
  type: string;
  /** As its name should end, without a dot. */
  extension: string;
  /** Other endings that say the same. */
  also?: readonly string[];
}

const longest = 100;

/**
 * A name that is safe to show and to save under: no path, no control or direction characters, and the ending that its
 * content has. `place` makes a name for what came without one.
 */
export function fileName(given: string, kind: Kind | undefined, place: number): string {
  const base = given.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const [, stem = clean, ending = ''] = /^(.+)\.([A-Za-z0-9]{1,5})$/.exec(clean) ?? [];
  const name = (stem || `${kind?.type.startsWith('image/') ? 'foto' : 'bestand'}-${String(place)}`).slice(0, longest);
  if (!kind) return ending ? `${name}.${ending}` : name;
  const right = [kind.extension, ...(kind.also ?? [])].includes(ending.toLowerCase());
  return `${name}.${right ? ending : kind.extension}`;
}
