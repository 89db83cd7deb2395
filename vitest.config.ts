import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Real processes, sockets and a real browser: generous limits, since none of them asserts speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two workers suit the smallest machines this is run on.
    maxWorkers: 2,
  },
});
