export const commands = [
    {
        name: 'search',
        usage: '"tekst" | --batch',
        summary: 'zoekt een product; met --batch per regel van de invoer, met een regel JSON per antwoord',
        load: async () => (await import("./search.js")).search,
    },
    {
        name: 'pdc check',
        usage: '',
        summary: 'controleert alle bestanden van de PDC',
        load: async () => (await import("./pdc-check.js")).pdcCheck,
    },
    {
        name: 'outbox list',
        usage: '',
        summary: 'toont welke berichten wachten of zijn opgegeven',
        load: async () => (await import("./outbox-list.js")).outboxList,
    },
    {
        name: 'outbox retry',
        usage: '[nummer]',
        summary: 'biedt opgegeven berichten opnieuw aan: alle, of één',
        load: async () => (await import("./outbox-retry.js")).outboxRetry,
    },
    {
        name: 'migrate',
        usage: '',
        summary: 'brengt de database bij deze versie van Loket',
        load: async () => (await import("./migrate.js")).migrateDatabase,
    },
    {
        name: 'manifest build',
        usage: '[--out bestand] [--naam naam] [--website url] [--privacy url] [--voorwaarden url]',
        summary: 'maakt het app-pakket voor Teams (dist/loket.zip)',
        load: async () => (await import("./manifest-build.js")).manifestBuild,
    },
    {
        name: 'help',
        usage: '',
        summary: 'toont deze lijst',
        load: async () => (await import("./help.js")).help,
    },
];
//# sourceMappingURL=commands.js.map