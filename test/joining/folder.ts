import type { SharedFolder } from '../../src/joining/join-folder.ts';

/** A folder in memory. What is written is there when it is closed. */
export function aFolder(files: Map<string, string>, isFull = () => false): SharedFolder {
  return {
    async *entries() {
      for (const name of files.keys()) yield [name, { kind: 'file' }] as [string, { kind: string }];
    },
    async getFileHandle(name, options) {
      if (!files.has(name) && options?.create) files.set(name, '');
      return {
        getFile: async () => ({ text: async () => files.get(name) ?? '' }),
        async createWritable() {
          let written = '';
          return {
            async write(text) {
              if (isFull()) throw new Error('No space is left.');
              written += text;
            },
            close: async () => void files.set(name, written),
            abort: async () => undefined,
          };
        },
      };
    },
  };
}
