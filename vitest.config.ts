import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests of the command line run the built program.
    globalSetup: ['test/build.ts', 'test/temp-folder.ts'],
    testTimeout: 60_000,
    coverage: {provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/build/**']},
  },
})
