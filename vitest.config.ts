import { defineConfig } from 'vitest/config';

// A slow machine is no failure: property tests and browsers take what they need. Every core works: what
// waits for Java or a browser leaves its core to others.
export default defineConfig({
  test: { testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: '100%' },
});
