import fc from 'fast-check';

// Property tests run with a fixed seed, so that a run says the same twice; `npm run fuzz` takes another seed and many more runs.
fc.configureGlobal({
  seed: Number(process.env['FUZZ_SEED'] ?? 20_261_124),
  numRuns: Number(process.env['FUZZ_RUNS'] ?? 150),
});
