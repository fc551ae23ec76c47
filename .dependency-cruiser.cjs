/**
 * Who may import whom (ARCHITECTURE.md). tests/gates/boundaries.test.ts seeds a violation of each rule, because a cruiser that
 * does not understand TypeScript sees no file at all and finds everything in order.
 */

/** Left to right: a room may import those to its left, through their index.ts. */
const rooms = ['organs', 'identity', 'notices', 'catalogue', 'lists', 'surveys', 'findings', 'credit', 'archives', 'commitments', 'sharing', 'agency', 'resolution', 'cases', 'counter', 'work', 'statistics']

/** Tests, and the generators their properties draw from. */
const test = '([.]test[.]tsx?|/generators[.]ts)$'
const product = '^(src|portal|sandbox|desk)/'
const roomIndex = '^src/rooms/[^/]+/index[.]ts$'
/** The files of a room, or of a part of it, that only think. */
const thinking = '[a-z/-]*(rules|types|texts)[.]ts$'
/** The shapes of what goes in and out. */
const shapes = '[a-z/-]*(contract|port)[.]ts$'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-circular', 'Nothing imports itself over a detour. Two types may know each other.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('resolvable', 'What is imported exists.', {}, { couldNotResolve: true }),
    forbid('declared', 'What is imported from a package is a dependency of ours.', { path: product }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    forbid('no-dev-in-product', 'The product runs without the tools of development.', { path: product, pathNot: test }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' }),
    forbid('kernel-alone', 'The kernel is pure and runs in the browser too.', { path: '^src/kernel/', pathNot: test }, { pathNot: '^src/kernel/' }),
    forbid('kernel-tests', 'The kernel\'s tests need nothing of ours either.', { path: `^src/kernel/.*${test}` }, { path: '^(src/(?!kernel/)|portal/|sandbox/|tests/)' }),
    forbid('platform-below', 'The platform knows no room.', { path: '^src/platform/', pathNot: test }, { path: '^(src/(?!kernel/|platform/)|portal/|sandbox/|tests/)' }),
    forbid('room-by-index', 'Another room is entered by its index.ts.', { path: '^src/rooms/([^/]+)/', pathNot: test }, { path: '^src/rooms/', pathNot: ['^src/rooms/$1/', roomIndex] }),
    forbid('room-stands-on', 'A room stands on kernel, platform and rooms.', { path: '^src/rooms/', pathNot: test }, { path: '^(src/(?!kernel/|platform/|rooms/)|portal/|sandbox/|tests/)' }),
    ...rooms.map((room, i) => forbid(`room-order-${room}`, 'A room imports only rooms to its left; to the right rooms speak by acts.',
      { path: `^src/rooms/${room}/`, pathNot: test }, { path: `^src/rooms/(${rooms.slice(i + 1).join('|') || '(?!)'})/` })),
    forbid('known-room', 'A new room takes its place in the order above.', { path: `^src/rooms/(?!(${rooms.join('|')})/)[^/]+/` }, {}),
    forbid('rules-pure', 'Rules decide: kernel, zod, and what else only thinks in their own room.', { path: `^src/rooms/([^/]+)/${thinking}` },
      { pathNot: ['^src/kernel/', '^node_modules/zod/', `^src/rooms/$1/(${thinking}|${shapes})`] }),
    forbid('rules-by-type', 'Rules know the shapes of the contract, and run nothing of it.', { path: `^src/rooms/([^/]+)/${thinking}` },
      { path: `^src/rooms/[^/]+/${shapes}`, dependencyTypesNot: ['type-only'] }),
    forbid('adapter-by-port', 'An adapter serves a port that a room\'s index.ts declares.', { path: '^src/adapters/', pathNot: test },
      { path: '^(src|portal|sandbox|tests)/', pathNot: ['^src/(kernel|platform|adapters)/', roomIndex] }),
    forbid('portal-by-index', 'The portal shows what the rooms\' index.ts give.', { path: '^portal/', pathNot: test },
      { path: '^(src|sandbox|tests)/', pathNot: ['^src/(kernel|platform)/', roomIndex] }),
    forbid('desk-by-contract', 'The desk is a client of the API: kernel and a room\'s pure files run in it, of contracts it knows the types.', { path: '^desk/', pathNot: test },
      { path: '^(src|portal|sandbox|tests)/', pathNot: ['^src/kernel/', '^src/platform/actor[.]ts$', `^src/rooms/[^/]+/${thinking}`, `^src/rooms/[^/]+/${shapes}`] }),
    forbid('desk-types-only', 'Contracts bring zod along, which the browser need not load.', { path: '^desk/', pathNot: test }, { path: `^src/rooms/[^/]+/${shapes}`, dependencyTypesNot: ['type-only'] }),
    forbid('sandbox-apart', 'The sandbox is a county of its own, reached over the wire.', { path: '^sandbox/', pathNot: test }, { path: '^(src|portal|tests)/', pathNot: '^src/kernel/' }),
    forbid('main-on-top', 'Only the composition root knows everything; nothing knows it.', { path: '^(src/(?!main/)|portal/|sandbox/|desk/)', pathNot: test }, { path: '^src/main/' }),
    forbid('not-to-tests', 'The product imports no test.', { path: '^(src|portal|sandbox|desk|bench)/', pathNot: test }, { path: `^tests/|${test}` }),
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true, // a type that is imported is knowledge too
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
