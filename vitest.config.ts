import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests of the command line run the built program.
    globalSetup: ['test/build.ts', 'test/temp-folder.ts'],
    testTimeout: 60_000,
    // Left to itself it keeps one core free, which on two cores is half of them.
    maxWorkers: '100%',
    coverage: {provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/build/**']},
  },
})
