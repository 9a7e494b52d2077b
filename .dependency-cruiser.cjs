const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

/** A folder of src imports only from folders above it in this list, never from one of its own line. */
const ranks = [
  ['shared'],
  ['access'],
  ['settings', 'audit', 'seals', 'jobs', 'health', 'saved-filters', 'geography', 'mail'],
  ['members', 'indicators'],
  [
    'contacts',
    'programs',
    'documents',
    'accounts',
    'cycles',
    'dues',
    'engagement',
    'donataria',
    'identifiers',
    'retention',
  ],
  ['admissions', 'change-requests', 'applications', 'people', 'second-factor'],
  ['imports', 'reporting', 'credentials'],
  ['standing', 'insights', 'search', 'offline-copies', 'restatements', 'attachments'],
  ['exports', 'merging', 'publications', 'reminders', 'privacy'],
  // And the files that stand in src itself.
  ['demonstration', 'commands'],
];

const root = join(__dirname, 'src');
const ranked = new Set(ranks.flat());
const unranked = existsSync(root)
  ? readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !ranked.has(entry.name))
      .map(({ name }) => name)
  : [];
if (unranked.length)
  throw new Error(`src/${unranked.join(', src/')} has no rank: give it one in .dependency-cruiser.cjs`);

const folders = (list) => `^src/(${list.join('|')})/`;

module.exports = {
  forbidden: [
    ...ranks.map((own, rank) => ({
      name: `rank-${rank}-${own[0]}`,
      comment: `${own.join(', ')}: only from ${ranks.slice(0, rank).flat().join(', ') || 'no other folder'}`,
      severity: 'error',
      from: { path: folders(own) },
      to: { path: folders(ranks.slice(rank).flat()), pathNot: '^src/$1/' },
    })),
    {
      name: 'nothing-imports-the-top',
      comment:
        'main, app.module, create-app and their like stand above every folder; commands and the demonstration stand beside them',
      severity: 'error',
      from: { path: folders(ranks.slice(0, -1).flat()) },
      to: { path: '^src/[^/]+$' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-circles-of-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    {
      name: 'entities-stay-home',
      comment: 'another folder may import a service, a scope, a rule or a type, never an entity or a repository',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/(demonstration|commands)/' },
      to: { path: '\\.(entity|repository)\\.ts$', pathNot: '^src/($1|shared)/' },
    },
    {
      name: 'the-page-shares-the-policy-alone',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|migrations|test)/', pathNot: '^src/access/policy\\.ts$' },
    },
    {
      name: 'sources-do-not-import-tests',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/|\\.spec\\.ts$' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(css|svg|woff2)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true, // an import of a type counts
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
