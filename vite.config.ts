// Builds the three web apps: the phone's, which works without signal, the office's, and a member's
// page. `--mode` names the app. Everything is compressed once, here, and never while serving.

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const ROOT = fileURLToPath(new URL(".", import.meta.url));

const APPS = ["field", "office", "member"] as const;

export default defineConfig(({ mode }) => {
  const app = APPS.find((known) => known === mode) ?? "field";
  return {
    root: join(ROOT, "web", app),
    base: `/${app}/`,
    plugins: [react(), ...(app === "field" ? [fieldApp()] : []), compressed()],
    build: {
      outDir: join(ROOT, "dist", app),
      emptyOutDir: true,
      target: app === "office" ? "es2022" : "chrome100",
      chunkSizeWarningLimit: 1000,
    },
  };
});

/** The worker only keeps the shell; what is written offline is the outbox's matter. */
function fieldApp() {
  return VitePWA({
    strategies: "injectManifest",
    srcDir: ".",
    filename: "worker.ts",
    registerType: "prompt",
    injectRegister: false,
    injectManifest: { globPatterns: ["**/*.{js,css,html,svg,woff2,wasm}"] },
    manifest: {
      id: "/field/",
      name: "Ayni",
      short_name: "Ayni",
      description: "La reunión de la asociación comunal, con o sin señal.",
      lang: "es-BO",
      start_url: "/field/",
      scope: "/field/",
      display: "standalone",
      orientation: "portrait",
      background_color: "#fbf6ee",
      theme_color: "#6d1f3b",
      icons: [
        { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
        { src: "icon-maskable.svg", sizes: "any", type: "image/svg+xml", purpose: "maskable" },
      ],
    },
  });
}

/** Beside each file its compressed forms, after everything else has been written. */
function compressed(): Plugin {
  let folder = "";
  return {
    name: "compressed",
    apply: "build",
    enforce: "post",
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: { order: "post", sequential: true, handler: () => compressAll(folder) },
  };
}

const COMPRESSIBLE = /\.(js|css|html|svg|json|webmanifest|wasm)$/;
const SMALLEST = 1024;

function compressAll(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) compressAll(path);
    else if (COMPRESSIBLE.test(name) && statSync(path).size >= SMALLEST) compress(path);
  }
}

function compress(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
}
