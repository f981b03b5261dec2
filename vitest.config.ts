import { defineConfig } from 'vitest/config';
import { TEXT } from './build/text.mjs';

export default defineConfig({
  plugins: [TEXT],
  test: { include: ['src/**/*.test.ts', 'fixtures/**/*.test.ts'], testTimeout: 30_000 },
});
