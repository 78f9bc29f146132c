import { defineConfig } from "vitest/config";

// One browser at a time: the machine is small and the pages are measured.
export default defineConfig({
  test: {
    include: ["browser/**/*.test.ts"],
    reporters: ["default", "json"],
    outputFile: { json: "target/vitest-browser.json" },
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
