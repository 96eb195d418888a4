import type { Command } from './command.ts';

export interface Listed {
  /** One or two words. */
  name: string;
  /** What follows the name. */
  usage: string;
  summary: string;
  /** Imported when it is called, so that a command costs only what it needs itself. */
  load(): Promise<Command>;
}

export const commands: readonly Listed[] = [
  {
    name: 'search',
    usage: '"tekst" | --batch',
    summary: 'zoekt een product; met --batch per regel van de invoer, met een regel JSON per antwoord',
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'pdc check',
    usage: '[--score] [--alles] [--zonder-zoeken]',
    summary: 'controleert alle bestanden van de PDC; met --score hoe volledig elk product is',
    load: async () => (await import('./pdc-check.ts')).pdcCheck,
  },
  {
    name: 'pdc gaps',
    usage:
      '[reject nummer …] | [accept nummer [--as voorbeeld|zoekwoord|synoniem] [--product id] [--tekst "…"] [--bij woord] [--scorecard bestand] [--force]]',
    summary: 'toont wat Loket niet meteen begreep, en neemt zinnen over in de PDC',
    load: async () => (await import('./pdc-gaps.ts')).pdcGaps,
  },
  {
    name: 'pdc export',
    usage: '--out bestand.xlsx|bestand.csv',
    summary: 'zet de producten in een rekenblad',
    load: async () => (await import('./pdc-export.ts')).pdcExport,
  },
  {
    name: 'pdc import',
    usage: 'bestand.xlsx|bestand.csv [--dry-run]',
    summary: 'neemt over wat in een rekenblad is veranderd; met --dry-run toont het alleen wat',
    load: async () => (await import('./pdc-import.ts')).pdcImport,
  },
  {
    name: 'pdc schema',
    usage: '',
    summary: 'vernieuwt de schema’s waarmee een editor helpt bij het invullen',
    load: async () => (await import('./pdc-schema.ts')).pdcSchema,
  },
  {
    name: 'outbox list',
    usage: '',
    summary: 'toont welke berichten wachten of zijn opgegeven',
    load: async () => (await import('./outbox-list.ts')).outboxList,
  },
  {
    name: 'outbox retry',
    usage: '[nummer]',
    summary: 'biedt opgegeven berichten opnieuw aan: alle, of één',
    load: async () => (await import('./outbox-retry.ts')).outboxRetry,
  },
  {
    name: 'migrate',
    usage: '',
    summary: 'brengt de database bij deze versie van Loket',
    load: async () => (await import('./migrate.ts')).migrateDatabase,
  },
  {
    name: 'digest preview',
    usage: '[--periode dag|week|maand|twee-maanden] [--groep id] [--product id] [--gebouw code] [--voor id]',
    summary: 'toont de cijfers van de laatste periode zoals een manager ze leest',
    load: async () => (await import('./digest-preview.ts')).digestPreview,
  },
  {
    name: 'report supplier',
    usage: 'naam [--periode 2026-09] [--pdf bestand.pdf] [--xlsx bestand.xlsx]',
    summary: 'toont de rapportage van een leverancier, of schrijft die in een bestand',
    load: async () => (await import('./report-supplier.ts')).reportSupplier,
  },
  {
    name: 'demo year',
    usage: '[--seed getal] [--mensen aantal] [--eind 2026-11-28]',
    summary: 'vult een lege database met een verzonnen jaar, om cijfers te laten zien',
    load: async () => (await import('./demo-year.ts')).demoYear,
  },
  {
    name: 'manifest build',
    usage: '[--out bestand] [--meelezen] [--naam naam] [--website url] [--privacy url] [--voorwaarden url]',
    summary: 'maakt het app-pakket voor Teams (dist/loket.zip)',
    load: async () => (await import('./manifest-build.ts')).manifestBuild,
  },
  {
    name: 'help',
    usage: '',
    summary: 'toont deze lijst',
    load: async () => (await import('./help.ts')).help,
  },
];
