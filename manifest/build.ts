import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Parts } from './parts.ts';
import { languageFiles } from './translations.ts';
import { validate } from './validate.ts';

/** The app id of a package for a demo: it validates, but Teams has no bot by this id. The caller should say so. */
export const demoAppId = '00000000-0000-0000-0000-000000000000';

export interface PackageOptions {
  /** The application (client) id of the bot's registration in Entra. */
  appId: string;
  /** Such as "1.2.0"; Teams offers an update when it rises. */
  version: string;
  /** Who offers the app, as Teams shows it to users and administrators. The URLs must be https. */
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  /** Asks who installs it in a team for the right to hear what is said in its channels without being mentioned. */
  hearsChannels?: boolean;
}

/** The right to read along, by resource-specific consent; `resource` has no meaning for it, but must be there. */
const hearing = (appId: string) => ({
  webApplicationInfo: { id: appId, resource: 'https://RscBasedStoreApp' },
  authorization: {
    permissions: { resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }] },
  },
});

/**
 * Makes the Teams app package: fills in the {{…}} of the manifest, validates all of it, and zips it. Gives every problem
 * at once, in Dutch with its remedy. The same input gives the same bytes.
 */
export function buildPackage(parts: Parts, options: PackageOptions): { zip: Uint8Array } | { problems: string[] } {
  const bytes = parts['manifest.json'];
  if (!bytes)
    return { problems: ['manifest.json ontbreekt; wijs de map aan waar manifest.json en de iconen in staan'] };
  let template: unknown;
  try {
    template = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const reason = (error as Error).message;
    return {
      problems: [`manifest.json is geen geldige JSON (${reason}); let op komma's, aanhalingstekens en haakjes`],
    };
  }
  const unknown = new Set<string>();
  const filled = fillIn(template, options, unknown) as object;
  const manifest = options.hearsChannels ? { ...filled, ...hearing(options.appId) } : filled;
  const problems = [
    ...[...unknown].map(
      (blank) =>
        `manifest.json: {{${blank}}} is onbekend; kies uit ${blanks.map((name) => `{{${name}}}`).join(', ')} of zet er een vaste tekst`,
    ),
    ...validate(manifest, parts),
  ];
  if (problems.length > 0) return { problems };

  const { icons } = manifest as { icons: Record<string, string> };
  const named = [...new Set([...Object.values(icons), ...languageFiles(manifest)])];
  const files: Zippable = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`) };
  for (const name of named) files[name] = parts[name]!;
  return { zip: zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }) };
}

const blanks = [
  'appId',
  'version',
  'developer.name',
  'developer.websiteUrl',
  'developer.privacyUrl',
  'developer.termsOfUseUrl',
] as const;

/** Replaces {{…}} in every text of a JSON value; a blank that does not exist is kept and noted in `unknown`. */
function fillIn(value: unknown, options: PackageOptions, unknown: Set<string>): unknown {
  if (typeof value === 'string')
    return value.replace(/\{\{(.*?)\}\}/g, (whole, blank: string) => {
      const known = blanks.find((name) => name === blank);
      if (!known) unknown.add(blank);
      return known ? valueOf(known, options) : whole;
    });
  if (Array.isArray(value)) return value.map((item) => fillIn(item, options, unknown));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, options, unknown)]));
  return value;
}

function valueOf(blank: (typeof blanks)[number], { appId, version, developer }: PackageOptions): string {
  switch (blank) {
    case 'appId':
      return appId;
    case 'version':
      return version;
    case 'developer.name':
      return developer.name;
    case 'developer.websiteUrl':
      return developer.websiteUrl;
    case 'developer.privacyUrl':
      return developer.privacyUrl;
    case 'developer.termsOfUseUrl':
      return developer.termsOfUseUrl;
  }
}
