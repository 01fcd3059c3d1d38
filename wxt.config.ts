import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { lateCompromisePlugin } from './src/packs/late-compromise-plugin.ts';
import { packsPlugin } from './src/packs/packs-plugin.ts';
import { sitesOfBuild } from './src/packs/sites-of-build.ts';

const CHROMIUM = {
  // Pages of its own that share memory: the encoder runs on several threads. Firefox does not offer this.
  cross_origin_embedder_policy: { value: 'require-corp' },
  cross_origin_opener_policy: { value: 'same-origin' },
  // Firefox needs no schema for what a practice's IT sets.
  storage: { managed_schema: 'policy-schema.json' },
  minimum_chrome_version: '119',
};

const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: 'handback@handback.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  publicDir: 'assets/extension',
  outDir: '.output',
  vite: () => ({ plugins: [preact(), packsPlugin(), lateCompromisePlugin()] }),
  hooks: {
    'build:publicAssets': (_wxt, files) =>
      void files.push(...encoderFiles(), ...agreementFiles(), ...pdfFiles(), ...ocrFiles()),
  },
  manifest: ({ browser }) => ({
    name: 'Handback',
    description:
      'Marks the requests in a hospital letter that the local agreement leaves with the hospital, and drafts the reply.',
    permissions: [
      'storage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    host_permissions: sitesOfBuild(process.env.HANDBACK_SITES),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'Handback' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H' }, description: 'Open Handback' },
      'next-request': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Go to the next marked request in the letter',
      },
      'add-request': {
        suggested_key: { default: 'Alt+Shift+R' },
        description: 'Add the selected words of a letter as a request',
      },
    },
    ...(browser === 'firefox' ? FIREFOX : CHROMIUM),
  }),
});

/** The agreements as they are written, to save from the settings and to start from. */
function agreementFiles() {
  return readdirSync('assets/agreements').map((name) => ({
    absoluteSrc: resolve('assets/agreements', name),
    relativeDest: `agreements/${name}`,
  }));
}

/** What pdf.js loads by itself: the fonts that every PDF may use unsaid, and the decoders of scanned pages. */
function pdfFiles() {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const files = [
    ...readdirSync(resolve(home, 'standard_fonts')).map((name) => `standard_fonts/${name}`),
    ...['jbig2.wasm', 'openjpeg.wasm', 'qcms_bg.wasm'].map((name) => `wasm/${name}`),
  ];
  return files.map((name) => ({ absoluteSrc: resolve(home, name), relativeDest: `pdf/${name}` }));
}

/** What tesseract.js loads by itself, to read scans: its worker, its WebAssembly, and what it knows of English. */
function ocrFiles() {
  const { resolve: find } = createRequire(import.meta.url);
  const files = [
    find('tesseract.js/dist/worker.min.js'),
    find('tesseract.js-core/tesseract-core-simd-lstm.wasm.js'),
    find('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
  ];
  return files.map((path) => ({ absoluteSrc: path, relativeDest: `ocr/${basename(path)}` }));
}

/** The encoder's weights and the WebAssembly that runs them, as files of the extension. */
function encoderFiles() {
  const model = ['encoder.onnx', 'vocabulary.txt', 'model.json'].map((name) => resolve('assets/model', name));
  if (!model.every((path) => existsSync(path))) return [];
  const { resolve: find } = createRequire(import.meta.url);
  const wasm = ['wasm', 'mjs'].map((type) => find(`onnxruntime-web/ort-wasm-simd-threaded.${type}`));
  return [...model, ...wasm].map((path) => ({ absoluteSrc: path, relativeDest: `model/${basename(path)}` }));
}
