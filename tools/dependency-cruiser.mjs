// SPDX-License-Identifier: Apache-2.0
/** The arrows of the house. Each ban says where the code should go instead. */
const principles = 'design|collaboration|evidence|resilience|updates|oath'

export default {
  forbidden: [
    {
      name: 'packages-never-import-apps',
      comment:
        'A package is pure and publishable alone. Move the code down into a package, or hand it in as an argument.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'packages-are-pure',
      comment:
        'No files, network, processes or clocks in a package. The thin edge belongs in its src/node/ folder.',
      severity: 'error',
      from: {
        path: '^packages/[^/]+/src/',
        pathNot: '(^packages/[^/]+/src/node/|\\.test\\.ts$|/testdata/|\\.test-data\\.ts$)',
      },
      to: {
        path: '^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads|os|dns|tls|sqlite|stream/web)$',
      },
    },
    {
      name: 'pure-core-does-not-know-its-edge',
      comment: 'src/node/ and src/web/ may import the core, never the other way round.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/', pathNot: '(^packages/[^/]+/src/(node|web)/|\\.test\\.ts$)' },
      to: { path: '^packages/[^/]+/src/(node|web)/' },
    },
    {
      name: 'principles-meet-through-index',
      comment:
        'Another principle is reached only through its index.ts. Export there what it offers, or move it to platform.',
      severity: 'error',
      from: { path: `^apps/server/src/(${principles})/` },
      to: { path: `^apps/server/src/(${principles})/`, pathNot: [`^apps/server/src/$1/`, '/index\\.ts$'] },
    },
    {
      name: 'platform-knows-no-principle',
      comment: 'Platform is below the principles. Let the composition root hand it what it needs.',
      severity: 'error',
      from: { path: '^apps/server/src/platform/' },
      to: { path: `^apps/server/src/(${principles})/` },
    },
    {
      name: 'console-is-a-client',
      comment: 'The console speaks to the server through the API document only.',
      severity: 'error',
      from: { path: '^apps/console/' },
      to: { path: '^apps/(server|cli)/' },
    },
    {
      name: 'products-do-not-need-tests',
      comment: 'Test code stays in tests.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '(\\.test\\.ts$|/testing\\.ts$|/testing/)' },
      to: { path: '(\\.test\\.ts$|/testdata/|^e2e/|^bench/)' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'What bench/peers/ needs is installed only when it is measured.',
      severity: 'error',
      from: { pathNot: '^bench/peers/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/generated/|node_modules/\\.cache)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
