import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { defineConfig, type Plugin } from "vite";

const require = createRequire(import.meta.url);

/** The licences travel with the fonts that they are for. */
const LICENCES = {
  "source-serif-4": "@fontsource-variable/source-serif-4/LICENSE",
  "source-serif-4-italic": "@fontsource/source-serif-4/LICENSE",
  inter: "@fontsource-variable/inter/LICENSE",
  "jetbrains-mono": "@fontsource-variable/jetbrains-mono/LICENSE",
};

function fontLicences(): Plugin {
  return {
    name: "font-licences",
    generateBundle() {
      for (const [font, file] of Object.entries(LICENCES))
        this.emitFile({
          type: "asset",
          fileName: `assets/${font}-OFL.txt`,
          source: readFileSync(require.resolve(file)),
        });
    },
  };
}

/**
 * What a page of the site links to, by the names of this build: the stage, the theme's early script,
 * the styles, the icon, and the fonts that the first paint needs.
 */
function siteNames(): Plugin {
  return {
    name: "site-names",
    generateBundle(_, bundle) {
      const icon = this.emitFile({
        type: "asset",
        name: "icon.svg",
        source: readFileSync(new URL("src/icon.svg", import.meta.url)),
      });
      const files = Object.keys(bundle);
      const named = (pattern: RegExp) => files.filter((file) => pattern.test(file));
      const names = {
        exhibit: named(/^assets\/exhibit-.*\.js$/)[0],
        gallery: named(/^assets\/gallery-.*\.js$/)[0],
        theme: named(/^assets\/theme-.*\.js$/)[0],
        style: named(/^assets\/site-.*\.css$/)[0],
        icon: this.getFileName(icon),
        preload: named(/^assets\/(source-serif-4|inter)-latin-wght-normal-.*\.woff2$/),
      };
      this.emitFile({ type: "asset", fileName: "site.json", source: JSON.stringify(names) });
    },
  };
}

export default defineConfig({
  base: "./",
  publicDir: false,
  worker: { format: "es" },
  build: {
    outDir: "target/dist",
    emptyOutDir: true,
    target: ["chrome123", "firefox120", "safari18.2"],
    assetsInlineLimit: 0,
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        exhibit: "src/exhibit.ts",
        gallery: "src/gallery.ts",
        theme: "src/theme.ts",
        site: "src/style/site.css",
      },
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  plugins: [fontLicences(), siteNames()],
});
