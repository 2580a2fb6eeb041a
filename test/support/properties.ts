import fc from 'fast-check';

// The same cases every run, so that main stays green for reasons one can repeat. FC_SEED=random looks for new ones.
const seed = process.env['FC_SEED'] ?? '20261120';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
