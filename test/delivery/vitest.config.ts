import {defineConfig} from 'vitest/config'

/** What needs programs of Debian, and installs the package for real: `npm run test:delivery`. */
export default defineConfig({
  test: {
    include: ['test/delivery/*.delivery.ts'],
    globalSetup: ['test/build.ts', 'test/temp-folder.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    // Each installs packages: one after another is as fast.
    fileParallelism: false,
  },
})
