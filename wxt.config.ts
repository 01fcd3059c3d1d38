import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { packsPlugin } from './src/packs/packs-plugin.ts';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  publicDir: 'assets/extension',
  outDir: '.output',
  vite: () => ({ plugins: [preact(), packsPlugin()] }),
  manifest: ({ browser }) => ({
    name: 'Handback',
    description: 'Marks the requests in a hospital letter that the local agreement leaves with the hospital, and drafts the reply.',
    permissions: ['storage', 'scripting', 'activeTab'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'Handback' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'handback@handback.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
