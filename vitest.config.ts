import { defineConfig } from 'vitest/config';

// A slow machine is no failure: property tests and browsers take what they need.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 120_000 } });
